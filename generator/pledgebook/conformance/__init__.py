"""Any implementation against a file of cases in the conformance format."""
