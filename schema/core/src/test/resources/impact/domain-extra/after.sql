create domain long as text;
