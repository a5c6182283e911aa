-- A short reference (E-0412, P-2231, B-0907, M-0115) is unique in its club and drawn without order: from one's own, nobody counts what others do.
-- Those that were given stay as they are.
ALTER TABLE organisation ALTER COLUMN number DROP IDENTITY, DROP CONSTRAINT organisation_number_unique,
    ADD CONSTRAINT organisation_number_unique UNIQUE (club_id, number);
ALTER TABLE beneficiary ALTER COLUMN number DROP IDENTITY, DROP CONSTRAINT beneficiary_number_unique,
    ADD CONSTRAINT beneficiary_number_unique UNIQUE (club_id, number);
ALTER TABLE need ALTER COLUMN number DROP IDENTITY, DROP CONSTRAINT need_number_unique,
    ADD CONSTRAINT need_number_unique UNIQUE (club_id, number);
ALTER TABLE introduction ALTER COLUMN number DROP IDENTITY, DROP CONSTRAINT introduction_number_unique,
    ADD CONSTRAINT introduction_number_unique UNIQUE (club_id, number);

-- Draws a free number of four digits. After three that are taken it draws among one digit more, so numbers grow as the club fills. The lock of a
-- number lasts as long as the transaction, so no other transaction draws it meanwhile, and one that is rolled back gives it free again. The rows
-- are read after the lock: who held it before has then committed. It reads the rows of the whole club, whoever writes: hence the owner's rights.
CREATE FUNCTION draw_number() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    most bigint := 9999;
    draws int := 0;
    taken boolean;
BEGIN
    LOOP
        NEW.number := random(1::bigint, most);
        IF pg_try_advisory_xact_lock(hashtextextended(TG_TABLE_NAME || NEW.club_id || NEW.number, 0)) THEN
            IF TG_TABLE_NAME = 'beneficiary' THEN
                taken := EXISTS (SELECT FROM beneficiary WHERE club_id = NEW.club_id AND number = NEW.number);
            ELSIF TG_TABLE_NAME = 'need' THEN
                taken := EXISTS (SELECT FROM need WHERE club_id = NEW.club_id AND number = NEW.number);
            ELSIF TG_TABLE_NAME = 'introduction' THEN
                taken := EXISTS (SELECT FROM introduction WHERE club_id = NEW.club_id AND number = NEW.number);
            ELSE
                taken := EXISTS (SELECT FROM organisation WHERE club_id = NEW.club_id AND number = NEW.number);
            END IF;
            IF NOT taken THEN
                RETURN NEW;
            END IF;
        END IF;
        draws := draws + 1;
        IF draws % 3 = 0 THEN
            most := most * 10 + 9;
        END IF;
    END LOOP;
END $$;
CREATE TRIGGER draw_number BEFORE INSERT ON organisation FOR EACH ROW EXECUTE FUNCTION draw_number();
CREATE TRIGGER draw_number BEFORE INSERT ON beneficiary FOR EACH ROW EXECUTE FUNCTION draw_number();
CREATE TRIGGER draw_number BEFORE INSERT ON need FOR EACH ROW EXECUTE FUNCTION draw_number();
CREATE TRIGGER draw_number BEFORE INSERT ON introduction FOR EACH ROW EXECUTE FUNCTION draw_number();
