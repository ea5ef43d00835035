select keep_daily_partitions(3, 14)
