"""The ledger: a transaction whose rows stay in memory until they are copied, so that the same verbs walk faster."""
