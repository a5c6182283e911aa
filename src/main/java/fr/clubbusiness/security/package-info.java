/**
 * Who the caller is: made once per request from the token and one read of the member's row, or once per job for the club itself. The caller is set on
 * each database connection for the row policies. This package knows no feature.
 *
 * <p>A role of a token is good in the whole realm of the identity provider; what a caller may do is decided by their membership. The row of an invited
 * member says its roles, and the token's are cut down to them: an adviser of one club who also acts for a company of another has nothing of the adviser
 * there. Somebody whom an operator put into an organisation at the identity provider by hand has no such row at the first sign-in. The
 * token's roles that fit the kind of the organisation are then written into the row, because the operator gave both; what another club gives later
 * changes nothing here. Nobody acts for the agency and for another organisation of its club.
 *
 * <h2>What is promised, and the test that proves it</h2>
 *
 * <p>OWASP ASVS 5.0, level 2, chapters 2, 4, 8, 14 and 16. "Open" is not proved yet.
 *
 * <ul>
 *   <li>2.2.1–2.2.3 input is validated, alone and in combination: {@code EdgeTest}, {@code FaultyBodiesTest}, {@code TypedValuesTest}, {@code FuzzTest}
 *   <li>2.3.1 steps in their order: {@code EveryStepTest}, {@code HiddenStatesTest}; 2.3.3 whole or not at all: {@code RecordHireTest}; 2.3.4 locks: {@code
 *       ProposalRaceTest}, {@code RecordHireTest}
 *   <li>2.1.3, 2.3.2, 2.4.1 limits of use, against automation: {@code NeedLimitsTest}, {@code NewPeopleTest}, {@code RateLimitsTest}, {@code RecordHireTest},
 *       {@code DailyIdentitiesTest}, {@code PurposeLimitTest}
 *   <li>4.1.1 content types, 4.1.4 methods: {@code EdgeTest}, {@code MethodsTest}; 4.1.2 addresses of the public host: {@code HostCheckTest}; 4.1.3 headers of
 *       intermediaries are not believed: {@code HostCheckTest}
 *   <li>4.2.1 boundaries of messages: two Host headers, {@code HostCheckTest}; slow bodies and headers: {@code SlowClientsTest}; what is no HTTP: {@code
 *       UnreadableRequestsTest}
 *   <li>8.1.1, 8.1.2 the written rules are {@link fr.clubbusiness.security.Access} and the files of operations: {@code AccessTest}, {@code AccessInServiceTest}
 *   <li>8.2.1 functions: {@code EveryOperationTest}; 8.2.2 objects: {@code EveryObjectTest}, {@code RowIsolationTest}; 8.2.3 fields: {@code
 *       CompanyAdversaryTest}, {@code AdviserAdversaryTest}, {@code StructureAdversaryTest}, {@code HiddenStatesTest}, {@code OwnNamesTest}, {@code ClosedViewTest}, {@code TransferTest}, {@code CoAccompanimentTest}
 *   <li>8.3.1 at the server and at once: {@code CallerTest}, {@code FeedResourceTest}, {@code ProgramTest}; links of one use: {@code AskPersonTest}; 8.4.1 clubs: {@code TwoClubsTest}, {@code EveryObjectTest}, {@code
 *       RowIsolationTest}, {@code SchemaTest}
 *   <li>14.1.1, 14.1.2 each column says its purpose, basis, readers and retention: {@code SchemaTest}, {@code PrivacyDossierResourceTest}
 *   <li>14.2.1 nothing private in addresses: {@code SecretPathTest}; 14.2.4 used as documented: {@code PrivateDataTest}, {@code IdentityReadingsTest}; 14.2.7
 *       retention: {@code ThreeYearsOfRetentionTest}, {@code RetentionWordsTest}
 *   <li>14.3.1 sign-out: {@code PageSessionIT}; 14.3.2 no store: {@code BrowserHeadersTest}; 14.3.3 browser storage: tokens stay in one tab, and
 *       no script inside a page runs, {@code SwaggerUiIT}
 *   <li>16.1.1 inventory of logs: the page for operators ({@code docker/README.md}); 16.2.1, 16.3.2 who was refused what, 16.3.1 without a valid token, 16.3.3
 *       beyond a limit: {@code RefusalLogTest}; sign-ins: events of Keycloak; 16.2.4 one format: {@code ObservabilityIT}; 16.2.5 nothing private: {@code
 *       WrittenWordsTest}, {@code DatabaseLogTest}, {@code ObservabilityIT}
 *   <li>16.4.1 no injection into logs, 16.5.1 generic errors: {@code RequestIdTest}, {@code EdgeTest}, {@code FuzzTest}; the trace of acts is only added to: {@code
 *       HistoryIsOnlyAddedToTest}; 16.4.2, 16.4.3 logs kept apart: the operator's
 *   <li>16.5.2, 16.5.3 it fails safely: {@code DatabaseLimitsTest}, {@code ConnectionsHeldTest}
 * </ul>
 *
 * <p>OWASP API Security Top 10 of 2023.
 *
 * <ul>
 *   <li>1 objects: {@code EveryObjectTest}; 2 authentication: {@code SwaggerUiIT}, {@code PageSessionIT}, {@code SignInsAtOnceIT}; 3 properties: {@code
 *       CompanyAdversaryTest}, {@code WrittenBackTest}
 *   <li>4 resources: {@code RateLimitsTest}, {@code SlowClientsTest}, {@code ImportsAtOnceTest}, {@code DatabaseLimitsTest}; 5 functions: {@code EveryOperationTest}; 6 flows: {@code
 *       NeedLimitsTest}, {@code RecordHireTest}
 *   <li>7 no address of a caller is fetched; 8 configuration: {@code BrowserHeadersTest}, {@code InsideOnlyTest}, {@code FrontEndsTest}, {@code ProductionFilesTest}; 9 inventory: {@code
 *       WholeContractTest}, {@code DocumentTest}, {@code FuzzTest}; 10 others' services: Keycloak, the mail server and the SMS
 *       gateway, with time limits, {@code SendMessagesTest}, {@code AskPersonTest}
 * </ul>
 */
@NullMarked
package fr.clubbusiness.security;

import org.jspecify.annotations.NullMarked;
