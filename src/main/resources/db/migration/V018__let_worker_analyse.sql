-- After a large import the worker has PostgreSQL count its tables again (class RenewStatistics). Until then PostgreSQL plans its queries
-- for the few rows that were there before. Only the tables that imports fill: MAINTAIN lets a role vacuum and lock a table, too.
GRANT MAINTAIN ON beneficiary, beneficiary_identity, beneficiary_sensitive, agreement, need, event TO club_worker;
