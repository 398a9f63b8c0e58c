"""Reports: three every quarter, one every month, in one design; live until they are issued, then as they were."""
