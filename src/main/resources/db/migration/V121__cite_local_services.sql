-- An action cites a service that was imported. What was typed before as its identifier could not be checked: it joins the words of the action.
UPDATE barrier_action SET what = left(what || ' (service ' || service_id || ')', 500) WHERE service_id IS NOT NULL;
ALTER TABLE barrier_action DROP CONSTRAINT barrier_action_service_id_length;
ALTER TABLE barrier_action ALTER COLUMN service_id TYPE uuid USING NULL;
ALTER TABLE barrier_action ADD CONSTRAINT barrier_action_service_fkey FOREIGN KEY (service_id, club_id) REFERENCES local_service (id, club_id);
CREATE INDEX barrier_action_by_service ON barrier_action (service_id) WHERE service_id IS NOT NULL;
