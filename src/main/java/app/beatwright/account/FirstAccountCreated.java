package app.beatwright.account;

/// The installation has its first person. Published once in its life, after that account is on disk.
public record FirstAccountCreated(AccountId account) {}
