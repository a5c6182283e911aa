package fr.clubbusiness.clause.due;

import fr.clubbusiness.clause.ledger.LotHours;
import fr.clubbusiness.clause.market.ClauseLot;
import fr.clubbusiness.clause.market.ClauseMarket;
import fr.clubbusiness.message.MessageContent;
import fr.clubbusiness.message.MessageKind;
import fr.clubbusiness.message.MessageLine;
import fr.clubbusiness.shared.FrenchFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Tells the holder of a lot that its hours lag behind its time, with the numbers of the moment. Its words name nobody. */
@ApplicationScoped
class ClauseNews implements MessageContent {
    private static final int UUID_LENGTH = 36;

    private final Session entities;
    private final Clock clock;

    ClauseNews(Session entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.CLAUSE_BEHIND);
    }

    /** Nothing where the hours were caught up meanwhile. */
    @Override
    public Optional<MessageLine> line(MessageKind kind, UUID reader, UUID subject, String occasion) {
        ClauseMarket market = ClauseMarket.findById(subject);
        ClauseLot lot = ClauseLot.findById(UUID.fromString(occasion.substring(0, UUID_LENGTH)));
        if (market == null || lot == null || !lot.holder().equals(reader)) {
            return Optional.empty();
        }
        var balance = lot.balance(LotHours.of(entities, market, lot).validated());
        var today = LocalDate.now(clock);
        return balance.isBehind(today)
                ? Optional.of(new MessageLine(
                        "Clauses sociales, lot « %s » : %s h validées sur %s, soit %d %% des heures pour %d %% du temps. Voyez avec le facilitateur comment les rattraper."
                                .formatted(
                                        lot.title(),
                                        FrenchFormat.grouped(balance.validated()),
                                        FrenchFormat.grouped(balance.promised()),
                                        balance.hoursShare(),
                                        balance.timeShare(today)),
                        "v1/clause-markets/" + market.reference()))
                : Optional.empty();
    }
}
