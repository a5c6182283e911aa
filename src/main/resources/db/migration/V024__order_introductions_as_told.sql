-- Lists are ordered by the deadline as it is told (class ToldIntroduction): a stored column cannot know that a day has passed.
DROP INDEX introduction_by_deadline;
ALTER TABLE introduction DROP COLUMN answer_by;
