package fr.clubbusiness.clause.market;

import fr.clubbusiness.clause.rule.ClauseMarketStatus;
import fr.clubbusiness.clause.rule.MarketRules;
import fr.clubbusiness.clause.rule.PromisedHours;
import fr.clubbusiness.history.History;
import fr.clubbusiness.http.BodyChecks;
import fr.clubbusiness.problem.Invalid;
import fr.clubbusiness.problem.Refused;
import fr.clubbusiness.security.CurrentCaller;
import fr.clubbusiness.shared.FieldViolation;
import fr.clubbusiness.shared.Reference;
import fr.clubbusiness.shared.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Writes markets and lots, starts them and closes them. */
@ApplicationScoped
class WriteMarkets implements BodyChecks {
    private final CurrentCaller current;
    private final ClauseConfig config;
    private final History history;
    private final Session entities;
    private final Clock clock;

    WriteMarkets(CurrentCaller current, ClauseConfig config, History history, Session entities, Clock clock) {
        this.current = current;
        this.config = config;
        this.history = history;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public List<FieldViolation> check(Object body) {
        return body instanceof LotRequest request && request.commitment() != null && !isOneRule(request.promise())
                ? List.of(FieldViolation.of(
                        "commitment",
                        "Donnez labourShare, rate et hourlyCost ensemble, ou slice seul.",
                        "Give labourShare, rate and hourlyCost together, or slice alone."))
                : List.of();
    }

    static boolean isOneRule(PromisedHours promise) {
        return PromisedHours.isOneRule(promise.labourShare(), promise.rate(), promise.hourlyCost(), promise.slice());
    }

    /** Writes a draft, and reads it back with its number. */
    ClauseMarket create(MarketRequest request) {
        var market = new ClauseMarket(
                current.get().club(),
                request,
                buyer(request),
                facilitator(request.facilitatorId()),
                ZonedDateTime.now(clock));
        market.persistAndFlush();
        history.moved(SubjectKind.CLAUSE_MARKET, market.id(), "CREATED", null, market.status(), null);
        entities.refresh(market);
        return market;
    }

    /** Writes a draft anew that is held. The same again changes nothing. */
    void change(ClauseMarket market, MarketRequest request) {
        market.requireDraft();
        var facilitator = facilitator(request.facilitatorId());
        if (ClauseMarkets.lots(market).stream().anyMatch(lot -> lot.holder().equals(facilitator))) {
            Refused.ifAny(MarketRules.refusalsOfHolder(true));
        }
        market.describe(request, buyer(request), facilitator);
        if (entities.isDirty()) {
            entities.flush();
            history.record(SubjectKind.CLAUSE_MARKET, market.id(), "CLAUSE_MARKET_CHANGED", null);
            entities.refresh(market);
        }
    }

    private UUID buyer(MarketRequest request) {
        var buyer = MarketParty.find(entities, "buyerId", request.buyerId());
        if (!buyer.buys()) {
            throw new Invalid(
                    "buyerId",
                    "Donnez un acheteur : une entreprise, une commune ou un partenaire acheteur.",
                    "Give a buyer: a company, a commune or a partner that buys.");
        }
        return buyer.id();
    }

    /** The structure that is named; a structure that writes names itself. Null for the agency. */
    private @Nullable UUID facilitator(@Nullable Reference named) {
        var caller = current.get();
        if (named == null && caller.isAdviser()) {
            return null;
        }
        var asked = named == null ? new Reference(caller.organisation().toString()) : named;
        var structure = MarketParty.find(entities, "facilitatorId", asked);
        if (!structure.facilitates() || (!caller.isAdviser() && !caller.actsFor(structure.id()))) {
            throw new Invalid(
                    "facilitatorId",
                    "Donnez une structure OPCS, PLIE ou Département ; pour une structure, la vôtre.",
                    "Give an OPCS, PLIE or DEPT structure; for a structure, your own.");
        }
        return structure.id();
    }

    /** Adds a lot to a draft that is held. */
    ClauseLot addLot(ClauseMarket market, LotRequest request) {
        var holder = holder(market, request);
        var lot = new ClauseLot(current.get().club(), market, request, holder, config.rounding(), clock.instant());
        lot.persistAndFlush();
        history.record(SubjectKind.CLAUSE_MARKET, market.id(), "CLAUSE_LOT_ADDED", null);
        entities.refresh(lot);
        return lot;
    }

    /** Writes a lot of a draft anew, which is held. The same again changes nothing. */
    void changeLot(ClauseMarket market, ClauseLot lot, LotRequest request) {
        lot.describe(request, holder(market, request), config.rounding());
        if (entities.isDirty()) {
            entities.flush();
            history.record(SubjectKind.CLAUSE_MARKET, market.id(), "CLAUSE_LOT_CHANGED", null);
            entities.refresh(lot);
        }
    }

    /** The holder of a lot that may be written so. */
    private UUID holder(ClauseMarket market, LotRequest request) {
        Invalid.ifAny(check(request));
        market.requireDraft();
        var holder = MarketParty.find(entities, "holderId", request.holderId());
        if (!holder.works()) {
            throw new Invalid(
                    "holderId",
                    "Le titulaire est une entreprise ou une structure.",
                    "The holder is a company or a structure.");
        }
        var reasons = new ArrayList<>(MarketRules.refusalsOfLot(
                request.startsOn(), request.endsOn(), request.promise().hours(config.rounding())));
        reasons.addAll(MarketRules.refusalsOfHolder(
                market.facilitator().filter(holder.id()::equals).isPresent()));
        Refused.ifAny(reasons);
        return holder.id();
    }

    /** Starts a market that is held. */
    void start(ClauseMarket market) {
        var lots = ClauseMarkets.lots(market);
        if (market.status() == ClauseMarketStatus.DRAFT) {
            Refused.ifAny(MarketRules.refusalsOfStart(lots.size()));
        }
        if (move(market, ClauseMarketStatus.RUNNING)) {
            lots.forEach(ClauseLot::start);
        }
    }

    /** Closes a market that is held. */
    void close(ClauseMarket market) {
        if (move(market, ClauseMarketStatus.CLOSED)) {
            ClauseMarkets.lots(market).forEach(ClauseLot::lookNoMore);
        }
    }

    private boolean move(ClauseMarket market, ClauseMarketStatus to) {
        var from = market.status();
        if (!market.move(to)) {
            return false;
        }
        history.moved(SubjectKind.CLAUSE_MARKET, market.id(), to.name(), from, to, null);
        return true;
    }
}
