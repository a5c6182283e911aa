-- When each recurring job runs next, and how its last run went: the table of the scheduler's library, under our name. Not personal.
CREATE TABLE job_schedule (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    CONSTRAINT job_schedule_pkey PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX job_schedule_by_time ON job_schedule (execution_time);
CREATE INDEX job_schedule_by_heartbeat ON job_schedule (last_heartbeat);
GRANT SELECT, INSERT, UPDATE, DELETE ON job_schedule TO club_worker;
