int in_state(int value);
