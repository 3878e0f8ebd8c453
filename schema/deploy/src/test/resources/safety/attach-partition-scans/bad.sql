alter table event attach partition event_2025 for values from ('2025-01-01') to ('2026-01-01');
