"""Connectors: the operations a diagram may call, and the outside world behind them."""
