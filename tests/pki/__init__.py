"""A certification authority for tests, its servers on 127.0.0.1, and a token made of software."""
