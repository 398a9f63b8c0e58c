"""The sample world: made-up people, companies and cases."""
