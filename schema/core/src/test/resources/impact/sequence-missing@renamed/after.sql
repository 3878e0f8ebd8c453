alter sequence numbers rename to counters;
