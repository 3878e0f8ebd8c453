create schema chat;
