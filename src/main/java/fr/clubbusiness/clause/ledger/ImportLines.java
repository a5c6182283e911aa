package fr.clubbusiness.clause.ledger;

import fr.clubbusiness.clause.participation.ClauseParticipation;
import fr.clubbusiness.clause.participation.Participations;
import fr.clubbusiness.exchange.NdjsonLines;
import fr.clubbusiness.http.BodyFaults;
import fr.clubbusiness.http.BodyLimit;
import fr.clubbusiness.problem.Conflict;
import fr.clubbusiness.problem.Forbidden;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Problem;
import fr.clubbusiness.shared.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Declares the hours of a file, all or none, by the same rules as one by one. The people of the file are held in one order, whatever the order of its lines, so
 * that two files at once do not wait for each other.
 */
@ApplicationScoped
class ImportLines {
    /** A month of a large market. More would keep the people of the file held for too long. */
    static final int MAX_LINES = 200;

    private static final int MAX_BYTES = 256 * 1024;

    private final BodyFaults bodies;
    private final Participations participations;
    private final KeepLedger ledger;

    ImportLines(BodyFaults bodies, Participations participations, KeepLedger ledger) {
        this.bodies = bodies;
        this.participations = participations;
        this.ledger = ledger;
    }

    /** A line that can be read, and the participation that it names. */
    private record Read(int number, LineRequest request, ClauseParticipation of) {
        /** Those of a person stand together; a participation without a person is refused later. */
        UUID held() {
            return of.personKey();
        }
    }

    /**
     * Declares the hours of a body, in the caller's transaction.
     *
     * @return how many lines
     * @throws Invalid with all that is wrong, each with its line; nothing is stored then
     */
    int run(InputStream body) throws IOException {
        var faults = new LineFaults();
        var lines = read(BodyLimit.atMost(MAX_BYTES, body).readAllBytes(), faults);
        lines.stream()
                .sorted(Comparator.comparing(Read::held).thenComparingInt(Read::number))
                .forEach(line -> declare(line, faults));
        if (lines.isEmpty()) {
            faults.add(1, new LocalizedText("Ce fichier ne contient aucune heure.", "This file holds no hours."));
        }
        faults.throwIfAny();
        return lines.size();
    }

    private List<Read> read(byte[] body, LineFaults faults) throws IOException {
        var read = new ArrayList<Read>();
        var lines = new NdjsonLines(new ByteArrayInputStream(body));
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            var number = line.get().number();
            if (number > MAX_LINES) {
                faults.add(number, tooMany());
                break;
            }
            switch (line.get()) {
                case NdjsonLines.Line.Unreadable(var _, var why) -> faults.add(number, why.detail());
                case NdjsonLines.Line.Plain(var _, var text) ->
                    request(number, text, faults)
                            .flatMap(request -> named(number, request, faults))
                            .ifPresent(read::add);
            }
        }
        return read;
    }

    private Optional<LineRequest> request(int number, String text, LineFaults faults) {
        try {
            return Optional.of(bodies.read(text, LineRequest.class));
        } catch (Invalid wrong) {
            wrong.violations().forEach(one -> faults.add(number, one));
        } catch (Problem wrong) {
            faults.add(number, wrong.detail());
        }
        return Optional.empty();
    }

    private Optional<Read> named(int number, LineRequest request, LineFaults faults) {
        var one = participations.find(request.participationId());
        if (one.isEmpty()) {
            faults.add(
                    number,
                    new LocalizedText(
                            "Cette participation n'existe pas, ou ne vous est pas accessible.",
                            "This participation does not exist, or is not accessible to you."));
        }
        return one.map(found -> new Read(number, request, found));
    }

    private void declare(Read line, LineFaults faults) {
        try {
            var reasons = ledger.declareUnlessRefused(line.of(), line.request().terms());
            reasons.forEach(reason -> faults.add(line.number(), reason));
        } catch (Conflict | Forbidden wrong) {
            faults.add(line.number(), wrong.detail());
        }
    }

    private static LocalizedText tooMany() {
        return new LocalizedText(
                "Un import compte %d lignes au plus : celle-ci et les suivantes n'ont pas été lues."
                        .formatted(MAX_LINES),
                "An import has %d lines at most: this one and the following were not read.".formatted(MAX_LINES));
    }
}
