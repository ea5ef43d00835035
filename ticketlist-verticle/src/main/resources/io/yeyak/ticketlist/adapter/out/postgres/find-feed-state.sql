select
    (select epoch from generation where state = 'LIVE') as epoch,
    (select coalesce(max(seq), 0) from feed) as latest,
    (select min(seq) from feed) as earliest
