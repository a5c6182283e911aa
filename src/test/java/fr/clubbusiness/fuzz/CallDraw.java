package fr.clubbusiness.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.clubbusiness.OperationTable;
import fr.clubbusiness.clause.Clauses;
import fr.clubbusiness.document.DocumentForm;
import fr.clubbusiness.document.Documents;
import fr.clubbusiness.document.file.TestFiles;
import fr.clubbusiness.fuzz.ApiDocument.Operation;
import fr.clubbusiness.fuzz.FuzzClub.Thing;
import fr.clubbusiness.localservice.LocalServices;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws a call of an operation: half of them to be accepted, the others with something spoilt. Imports of referentials change what all clubs read:
 * they are always dry runs, and what they hold is spoilt.
 */
final class CallDraw {
    private static final List<String> ROLES = List.of("company", "structure", "adviser", "agency-admin", "partner");
    private static final String LINES = "application/x-ndjson";

    /** What a step can be taken from; for other operations, the things of their address. */
    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("shareIntroduction", "proposed"),
            Map.entry("askPerson", "unasked"),
            Map.entry("readQuestionLetter", "asked"),
            Map.entry("postponeIntroduction", "proposed"),
            Map.entry("declineIntroduction", "shared"),
            Map.entry("interviewIntroduction", "shared"),
            Map.entry("trialIntroduction", "shared"),
            Map.entry("hireIntroduction", "shared"),
            Map.entry("withdrawIntroduction", "shared"),
            Map.entry("correctHireDates", "hired"),
            Map.entry("cancelIntroduction", "hired"),
            Map.entry("resumeBeneficiary", "paused"),
            Map.entry("pauseBeneficiary", "spare"),
            Map.entry("leaveBeneficiary", "spare"),
            Map.entry("withdrawAgreement", "spare"),
            Map.entry("replacePass", "passes"),
            Map.entry("suspendPass", "passes"),
            Map.entry("prolongPass", "passes"),
            Map.entry("getPassTimeline", "passes"),
            Map.entry("endPassSuspension", "moved"),
            Map.entry("cancelPassSuspension", "moved"),
            Map.entry("cancelDiagnosis", "diagnosed"),
            Map.entry("attachDiagnosisDocument", "proven"),
            Map.entry("listDiagnosisDocuments", "proven"),
            Map.entry("attachEmploymentDocument", "signed"),
            Map.entry("listEmploymentDocuments", "signed"),
            Map.entry("cancelPassProlongation", "moved"),
            Map.entry("startBarrier", "toLift"),
            Map.entry("recordBarrierAction", "toLift"),
            Map.entry("listBarrierServices", "toLift"),
            Map.entry("stopBarrier", "underWay"),
            Map.entry("liftBarrier", "underWay"),
            Map.entry("completeBarrierAction", "underWay"),
            Map.entry("cancelBarrierAction", "underWay"),
            Map.entry("reopenBarrier", "lifted"),
            Map.entry("acceptProposals", "lifted"),
            Map.entry("declineProposals", "lifted"),
            Map.entry("startEmployment", "signed"),
            Map.entry("cancelEmployment", "signed"),
            Map.entry("answerFollowUp", "followed"),
            Map.entry("breakEmployment", "started"),
            Map.entry("renewEmployment", "started"),
            Map.entry("endEmployment", "started"),
            Map.entry("liftRightsRequest", "restricted"),
            Map.entry("readPersonDossier", "access"),
            Map.entry("readProposalExplanation", "explained"),
            Map.entry("admitMembershipRequest", "submitted"),
            Map.entry("refuseMembershipRequest", "submitted"),
            Map.entry("stopPartnerApplication", "stopping"),
            Map.entry("replacePartnerApplication", "running"),
            Map.entry("renewPartnerApplicationSecret", "running"),
            Map.entry("endCoAccompaniment", "linked"),
            Map.entry("startCoAccompaniment", "spare"),
            Map.entry("acceptTransfer", "offered"),
            Map.entry("declineTransfer", "offered"),
            Map.entry("offerTransfer", "spare"),
            Map.entry("mergeBeneficiary", "kept"),
            Map.entry("replaceCommitment", "engaged"),
            Map.entry("takeCommitment", "engaged"),
            Map.entry("withdrawCommitment", "engaged"),
            Map.entry("answerCommitment", "toAnswer"),
            Map.entry("correctCommitment", "toAnswer"),
            Map.entry("withdrawLabel", "labelled"),
            Map.entry("openImmersionPlace", "draftPlaces"),
            Map.entry("replaceImmersionPlace", "draftPlaces"),
            Map.entry("closeImmersionPlace", "openPlaces"),
            Map.entry("correctImmersionPerson", "toSign"),
            Map.entry("changeImmersionTerms", "toSign"),
            Map.entry("askImmersionSignatures", "prepared"),
            Map.entry("validateImmersion", "signedImmersions"),
            Map.entry("cancelImmersion", "toSign"),
            Map.entry("assessImmersion", "overImmersions"),
            Map.entry("replaceOffer", "draftOffers"),
            Map.entry("publishOffer", "draftOffers"),
            Map.entry("pauseOffer", "publishedOffers"),
            Map.entry("confirmOffer", "publishedOffers"),
            Map.entry("replacePurchase", "draftPurchases"),
            Map.entry("submitPurchase", "draftPurchases"),
            Map.entry("cancelPurchase", "draftPurchases"),
            Map.entry("validatePurchase", "submittedPurchases"),
            Map.entry("rejectPurchase", "submittedPurchases"),
            Map.entry("sendPurchase", "validatedPurchases"),
            Map.entry("awardPurchase", "answeredPurchases"),
            Map.entry("closePurchaseWithoutAward", "answeredPurchases"),
            Map.entry("draftNeedsOfAward", "awardedPurchases"),
            Map.entry("showInterest", "askedAnswers"),
            Map.entry("declinePurchase", "askedAnswers"),
            Map.entry("recordPurchaseOffer", "interestedAnswers"),
            Map.entry("openNeed", "withdrawn"),
            Map.entry("withdrawNeed", "open"),
            Map.entry("publishEvent", "drafted"),
            Map.entry("replaceEvent", "drafted"),
            Map.entry("cancelEvent", "announced"),
            Map.entry("holdEvent", "begun"),
            Map.entry("registerForEvent", "announced"),
            Map.entry("getRegistration", "registered"),
            Map.entry("acceptSeat", "registered"),
            Map.entry("cancelRegistration", "registered"),
            Map.entry("excuseRegistration", "excused"),
            Map.entry("markPresent", "seen"),
            Map.entry("listParticipants", "hall"),
            Map.entry("getMeetingWishes", "hall"),
            Map.entry("replaceMeetingWishes", "hall"),
            Map.entry("computeTimetable", "hall"),
            Map.entry("readTimetable", "timetabled"),
            Map.entry("readMeetingSheet", "timetabled"),
            Map.entry("replanTimetable", "timetabled"),
            Map.entry("sayMeetingOutcome", "meeting"),
            Map.entry("runClauseMarket", "draftClauses"),
            Map.entry("addClauseLot", "draftClauses"),
            Map.entry("replaceClauseMarket", "draftClauses"),
            Map.entry("replaceClauseLot", "draftClauses"),
            Map.entry("getClauseLot", "runningClauses"),
            Map.entry("closeClauseMarket", "closingClauses"),
            Map.entry("readClauseBalance", "runningClauses"),
            Map.entry("readClauseAttestation", "runningClauses"),
            Map.entry("computeClauseCommitment", "runningClauses"),
            Map.entry("listClauseLots", "runningClauses"),
            Map.entry("readClauseTotals", "runningClauses"),
            Map.entry("approveClauseParticipation", "toApprove"),
            Map.entry("refuseClauseParticipation", "toRefuse"),
            Map.entry("endClauseParticipation", "toDeclare"),
            Map.entry("checkClauseLine", "declaredLines"),
            Map.entry("validateClauseLine", "checkedLines"),
            Map.entry("rejectClauseLine", "checkedLines"),
            Map.entry("correctClauseLine", "validatedLines"),
            Map.entry("replaceNeed", "open"));

    private final OperationTable table = OperationTable.read();
    private final ExampleBodies examples = new ExampleBodies();
    private final RandomGenerator random;
    private final FuzzClub club;
    private final FuzzClub elsewhere;
    private final Oddities odd;
    private final BodyMutations bodies;
    private final HeaderDraw headers;
    private final AddressDraw addresses;
    private final Sender sender;

    CallDraw(RandomGenerator random, ApiDocument document, FuzzClub club, FuzzClub elsewhere, Sender sender) {
        this.random = random;
        this.club = club;
        this.elsewhere = elsewhere;
        this.sender = sender;
        odd = new Oddities(random);
        bodies = new BodyMutations(random, odd, document);
        headers = new HeaderDraw(random, odd);
        addresses = new AddressDraw(random, odd, document);
    }

    Call next(Operation operation) {
        return random.nextBoolean() ? accepted(operation) : spoilt(operation);
    }

    /** A call that should be accepted. */
    Call accepted(Operation operation) {
        var roles = allowed(operation);
        var role = roles.get(random.nextInt(roles.size()));
        var thing = recent(things(operation));
        var address = addresses.of(operation, thing, recent(club.things("people")), false);
        var sent = headers.of(operation, token(role, thing));
        var body = body(operation, role, address, sent);
        return call(operation, role, address, sent, body == null ? null : encoded(operation, body, null, sent), true);
    }

    /** One to three of: the caller, the thing, the query, the headers, the body. */
    Call spoilt(Operation operation) {
        var spoils = 1 + random.nextInt(31);
        var roles = (spoils & 1) == 0 || random.nextBoolean() ? allowed(operation) : ROLES;
        var role = odd.oneOf(roles);
        var thing = (spoils & 2) == 0 ? recent(things(operation)) : strange(operation);
        var address = addresses.of(operation, thing, recent(club.things("people")), (spoils & 4) != 0);
        var sent = headers.of(operation, token(role, (spoils & 1) == 0 ? thing : null));
        var body = body(operation, role, address, sent);
        if ((spoils & 8) != 0) {
            headers.spoil(sent, operation);
        }
        var schema = (spoils & 16) == 0 ? null : schema(operation);
        return call(
                operation, role, address, sent, body == null ? null : encoded(operation, body, schema, sent), false);
    }

    private static JsonNode schema(Operation operation) {
        return operation.bodies().getOrDefault("application/json", ExampleBodies.empty());
    }

    private Call call(
            Operation operation,
            String role,
            String address,
            Map<String, String> sent,
            byte @Nullable [] body,
            boolean expected) {
        if (body != null && !sent.containsKey("Content-Type")) {
            sent.put("Content-Type", operation.bodies().keySet().iterator().next());
        }
        return new Call(operation, role, address, sent, body, expected);
    }

    private List<String> allowed(Operation operation) {
        var roles = Objects.requireNonNull(table.lines().get(operation.name()), operation.name())
                .roles();
        return roles.contains(OperationTable.ANYBODY)
                ? ROLES
                : roles.stream().sorted().toList();
    }

    private String token(String role, @Nullable Thing thing) {
        return thing == null ? club.token(role) : thing.tokens().getOrDefault(role, club.token(role));
    }

    private List<Thing> things(Operation operation) {
        if (operation.path().contains("{token}")) {
            return club.things("feeds");
        }
        return club.things(STATES.getOrDefault(operation.id(), kind(operation)));
    }

    /** As in {@code needs}. */
    private static String kind(Operation operation) {
        return operation.path().split("/", -1)[2];
    }

    private @Nullable Thing recent(List<Thing> things) {
        if (things.isEmpty()) {
            return null;
        }
        var back = random.nextInt(3) == 0 ? random.nextInt(things.size()) : random.nextInt(Math.min(3, things.size()));
        return things.get(things.size() - 1 - back);
    }

    /** Another's, another club's, of another kind or state, or nothing that is. */
    private Thing strange(Operation operation) {
        var kind = kind(operation);
        var some = switch (random.nextInt(4)) {
            case 0 -> club.things(kind);
            case 1 -> elsewhere.things(kind);
            case 2 -> club.things(odd.oneOf(List.of("needs", "beneficiaries", "companies", "introductions")));
            default -> List.<Thing>of();
        };
        var name = odd.text();
        // Whoever else leaves is needed for all that follows.
        return some.isEmpty() || operation.id().equals("leaveClub") ? new Thing(name, name, Map.of()) : odd.oneOf(some);
    }

    /** What the operation reads: what its GET answers, its example, or the lines of an import; none where it reads none. */
    private @Nullable JsonNode body(Operation operation, String role, String address, Map<String, String> sent) {
        if (operation.bodies().isEmpty()) {
            return null;
        }
        if (operation.method().equals("PUT")) {
            var read = sender.read(address, sent);
            if (read != null) {
                sent.put("If-Match", read.tag());
                return ExampleBodies.tree(read.body());
            }
            sent.put("If-Match", "*");
        }
        // Those of the example are registered elsewhere.
        if (operation.id().equals("replanTimetable")) {
            return ExampleBodies.tree("{\"absent\": [], \"fromRound\": 2}");
        }
        if (operation.id().equals("computeTimetable")) {
            return ExampleBodies.tree(
                    "{\"rounds\": 2, \"minutes\": 10, \"breakMinutes\": 2, \"tables\": 1, \"sideA\": \"COMPANY\", \"sideB\": \"STRUCTURE\"}");
        }
        if (operation.id().equals("introduceAllocation") && random.nextBoolean()) {
            return ExampleBodies.empty().put("all", true);
        }
        if (operation.id().equals("importServices")) {
            return ExampleBodies.tree(LocalServices.line(LocalServices.aService("dora--" + random.nextInt(9))));
        }
        // The school of the example is of another club.
        if (operation.id().equals("replaceQpvSchools")) {
            var none = ExampleBodies.empty();
            none.putArray("partnerIds");
            return none;
        }
        // The member of the example is of another club.
        if (operation.id().equals("assignTask")) {
            return ExampleBodies.empty();
        }
        // A person, a lot and a month of this run.
        if (operation.id().equals("proposeClauseParticipation")) {
            return proposal();
        }
        if (Set.of("declareClauseHours", "importClauseHours").contains(operation.id())) {
            return hours(role);
        }
        var id = operation
                .id()
                .replace("importBeneficiaries", "createBeneficiary")
                .replace("importCompanies", "createCompany")
                .replace("importStructures", "createStructure")
                .replace("importNeeds", "createNeed");
        var body = examples.of(id, role, this::reference);
        // Somebody of this run, and a name that no other program of theirs has.
        return operation.id().equals("createPartnerApplication")
                ? ((ObjectNode) body).put("contactId", club.contact()).put("name", "Programme " + random.nextLong())
                : body;
    }

    private JsonNode proposal() {
        var lot = recent(club.things("runningClauses"));
        var person = recent(club.things("toRefuse"));
        var body = ExampleBodies.empty();
        if (lot != null && person != null) {
            body.put("lotId", lot.parts().get("lotId"))
                    .put("employmentId", person.parts().get("contract"));
        }
        return body;
    }

    private JsonNode hours(String role) {
        var person = recent(club.things("toDeclare"));
        return ((ObjectNode) examples.of("declareClauseHours", role, this::reference))
                .put("participationId", person == null ? "" : person.id())
                .put("month", Clauses.month(1 + random.nextInt(2)).toString())
                .put("hours", 10 + random.nextInt(90));
    }

    private String reference(String written) {
        var kind = switch (written) {
            case "E-0002", "E-0418", "E-0471", "E-0472" -> "companies";
            case "E-0152" -> "structures";
            case "E-0187" -> "others";
            case "E-0461" -> "keepers";
            case "S-0030" -> "openPlaces";
            case "E-0462" -> "structures";
            case "P-0998" -> "one";
            case "P-0999" -> "double";
            case "P-0907" -> "joined";
            case "E-0213" -> "partners";
            default ->
                switch (written.charAt(0)) {
                    case 'P' -> "people";
                    case 'B' -> "open";
                    default -> "introductions";
                };
        };
        // The first company and the first structure are those whose people and needs these are.
        var things = club.things(kind);
        var thing = kind.equals("companies") || kind.equals("structures") ? things.getFirst() : recent(things);
        return thing == null ? written : random.nextBoolean() ? thing.reference() : thing.id();
    }

    private byte[] encoded(Operation operation, JsonNode body, @Nullable JsonNode schema, Map<String, String> sent) {
        if (operation.bodies().containsKey("application/json")) {
            return schema == null ? BodyMutations.bytes(body) : bodies.spoilt(body, schema);
        }
        if (operation.bodies().containsKey(DocumentForm.TYPE)) {
            sent.putIfAbsent("Content-Type", Documents.FORM);
            return form(schema != null);
        }
        if (!operation.bodies().containsKey(LINES)) {
            return odd.oneOf(List.of("", "PK", "code;nom\n1;2", "a,b\n\"", "\u0000"))
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (schema != null && random.nextInt(3) == 0) {
            sent.putIfAbsent("Content-Type", "text/csv");
            return table((ObjectNode) body);
        }
        sent.putIfAbsent("Content-Type", LINES);
        var lines = new ArrayList<String>();
        // One line that is spoilt refuses the whole file.
        var most = operation.id().equals("importClauseHours") && schema == null ? 1 : 4;
        for (int i = 0; i <= random.nextInt(most); i++) {
            var line = i == 0 && schema == null ? BodyMutations.bytes(body) : bodies.spoilt(body, document(body));
            lines.add(new String(line, StandardCharsets.UTF_8));
        }
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** A form with a small file. A spoilt one is cut, or has another content, name or field. */
    private byte[] form(boolean spoilt) {
        var pdf = TestFiles.pdf(String.valueOf(random.nextLong()));
        if (!spoilt) {
            return Documents.form("essai.pdf", pdf);
        }
        var name = odd.text().replaceAll("[\r\n\"]", "");
        var file = odd.oneOf(List.of(pdf, TestFiles.exe(), TestFiles.docx(), new byte[0]));
        var form = Documents.form(random.nextBoolean() ? name : "essai.docx", file);
        return random.nextInt(3) == 0 ? Arrays.copyOf(form, random.nextInt(form.length)) : form;
    }

    /** A schema as far as its fields are known: those that stand there. */
    private static JsonNode document(JsonNode body) {
        var schema = ExampleBodies.empty();
        var properties = schema.putObject("properties");
        body.fieldNames().forEachRemaining(properties::putObject);
        return schema;
    }

    private byte[] table(ObjectNode body) {
        var values = new LinkedHashMap<String, String>();
        body.properties()
                .forEach(field -> values.put(
                        field.getKey(),
                        random.nextInt(4) == 0 ? odd.text() : field.getValue().asText()));
        var separator = odd.oneOf(List.of(";", ",", "\t", "|"));
        return (String.join(separator, values.keySet())
                        + "\n"
                        + values.values().stream().collect(Collectors.joining(separator)))
                .getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }
}
