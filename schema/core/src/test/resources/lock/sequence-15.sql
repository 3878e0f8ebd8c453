create unlogged sequence unlogged;
