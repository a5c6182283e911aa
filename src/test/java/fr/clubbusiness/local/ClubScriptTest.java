package fr.clubbusiness.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.clubbusiness.local.server.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The script with programs of our own in its PATH: what it finds, what it refuses, what it hands over. */
class ClubScriptTest {
    private static final List<String> TOOLS =
            List.of("bash", "env", "dirname", "sed", "sort", "head", "cat", "uname", "sh", "grep", "tr", "mkdir", "rm");

    private final TemporaryFolder folder = TemporaryFolder.create("club-script");

    @AfterEach
    void leaveNothingBehind() {
        folder.close();
    }

    @Test
    void help_names_each_command_and_variable() throws Exception {
        var answer = club("--help");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains(
                        "./club test",
                        "./club mutation",
                        "./club adversary",
                        "./club fuzz",
                        "./club bench startup",
                        "./club import-rome FOLDER",
                        "./club import-communes FILE")
                .contains("CLUB_PORT", "CLUB_KEYCLOAK_PORT", "CLUB_HOME", "CLUB_DEMO");
    }

    @Test
    void an_unknown_command_is_answered_with_the_help() throws Exception {
        var answer = club("tset");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).contains("./club test");
    }

    @Test
    void an_import_of_nothing_or_with_another_option_is_answered_with_the_help() throws Exception {
        for (var arguments : List.of(
                List.of("import-rome"),
                List.of("import-rome", ""),
                List.of("import-communes", "a", "--dry"),
                List.of("import-rome", "a", "--dry-run", "b"))) {
            var answer = club(arguments.toArray(String[]::new));
            assertThat(answer.code()).as(arguments.toString()).isEqualTo(2);
            assertThat(answer.out()).contains("./club import-rome FOLDER");
        }
    }

    @Test
    void a_missing_maven_is_one_line_that_says_what_to_install() throws Exception {
        var answer = club("test");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out().lines()).singleElement().asString().contains("Maven >= 3.8.7", "is needed");
    }

    @Test
    void an_old_maven_is_one_line_that_names_both_versions() throws Exception {
        program(folder.path(), "mvn", "echo 'Apache Maven 3.6.3 (x)'");
        var answer = club("test");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out().lines()).singleElement().asString().contains("3.6.3", "3.8.7");
    }

    @Test
    void a_missing_browser_is_one_line_that_says_what_to_install() throws Exception {
        program(folder.path(), "mvn", "echo 'Apache Maven 3.9.9 (x)'");
        var answer = club("test");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out().lines()).singleElement().asString().contains("apt install chromium", "is needed");
    }

    @Test
    void an_older_java_is_passed_over_and_maven_gets_a_jdk_that_is_new_enough() throws Exception {
        var old = jdk("old", 21);
        jdk("home/.sdkman/candidates/java/new", 25);
        program(folder.path(), "chromium", "exit 0");
        program(
                folder.path(),
                "mvn",
                "[ $1 != -version ] || { echo 'Apache Maven 3.10.1 (x)'; exit; }; echo \"$JAVA_HOME|$*\"");
        var answer = club(old, "test", "-Dtest=X", "-o");
        assertThat(answer.code()).as(answer.out()).isZero();
        assertThat(answer.out().strip()).endsWith("|-B verify -Dtest=X -o").doesNotContain(old.toString());
    }

    @Test
    void only_rules_that_differ_from_the_parent_commit_or_whose_test_does_are_mutated() throws Exception {
        program(folder.path(), "mvn", "[ $1 != -version ] && echo \"$*\" || echo 'Apache Maven 3.9.9 (x)'");
        program(folder.path(), "git", """
                echo src/main/java/fr/clubbusiness/matching/law/Score.java
                echo src/test/java/fr/clubbusiness/need/NeedRulesTest.java
                echo src/main/java/fr/clubbusiness/directory/register/CompanyResource.java
                echo src/main/java/fr/clubbusiness/need/wordings.txt
                """);
        var answer = club("mutation", "--changed");
        assertThat(answer.code()).as(answer.out()).isZero();
        assertThat(answer.out().lines().filter(line -> line.contains("targetClasses")))
                .satisfiesExactly(
                        law -> assertThat(law)
                                .contains(
                                        "-DtargetClasses=fr.clubbusiness.matching.law.Score,fr.clubbusiness.matching.law.Score$* "),
                        need -> assertThat(need)
                                .contains(
                                        "-DtargetClasses=fr.clubbusiness.need.NeedRules,fr.clubbusiness.need.NeedRules$* "));
    }

    @Test
    void no_rule_has_changed_where_the_parent_commit_is_not_known() throws Exception {
        program(folder.path(), "git", "echo 'fatal: bad revision HEAD~1' >&2; exit 128");
        var answer = club("mutation", "--changed");
        assertThat(answer.code()).isZero();
        assertThat(answer.out().lines()).singleElement().asString().contains("no rule differs");
    }

    @Test
    void a_package_without_rules_is_named_and_answered_with_the_help() throws Exception {
        var answer = club("mutation", "calendar");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).contains("calendar -- no rules are known by this name", "./club mutation");
    }

    @Test
    void every_package_of_the_list_and_of_the_help_has_rules_that_are_mutated() throws Exception {
        program(folder.path(), "mvn", "[ $1 != -version ] && echo \"$*\" || echo 'Apache Maven 3.9.9 (x)'");
        var all = Pattern.compile("MUTATED=\"(.*)\"").matcher(Files.readString(Path.of("club")));
        assertThat(all.find()).isTrue();
        var packages = List.of(all.group(1).split(" "));
        var answer = club("mutation");
        assertThat(answer.code()).as(answer.out()).isZero();
        assertThat(answer.out()
                        .lines()
                        .filter(line -> line.contains("-DtargetClasses=fr.clubbusiness."))
                        .map(line -> line.replaceFirst(".*-DreportsDirectory=target/mutation/", "")))
                .containsExactlyElementsOf(packages);
        assertThat(club("--help").out()).contains(packages);
    }

    /** Runs it with the JDK of this test. */
    private Answer club(String... arguments) throws IOException, InterruptedException {
        return club(Path.of(System.getProperty("java.home")), arguments);
    }

    private Answer club(Path javaHome, String... arguments) throws IOException, InterruptedException {
        for (var tool : TOOLS) {
            var link = folder.path().resolve(tool);
            if (!Files.exists(link)) {
                Files.createSymbolicLink(link, find(tool).orElseThrow());
            }
        }
        var command = new ArrayList<>(List.of(folder.path().resolve("bash").toString(), "./club"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", folder.path().toString());
        builder.environment().put("HOME", folder.path().resolve("home").toString());
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("CHROMIUM", folder.path().resolve("chromium").toString());
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Answer(process.waitFor(), out);
    }

    private Path jdk(String name, int version) throws IOException {
        var home = folder.path().resolve(name);
        Files.createDirectories(home.resolve("bin"));
        program(home.resolve("bin"), "java", "exit 0");
        program(home.resolve("bin"), "javac", "exit 0");
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
        return home;
    }

    private static void program(Path folder, String name, String script) throws IOException {
        var file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Optional<Path> find(String tool) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(directory -> Path.of(directory, tool))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private record Answer(int code, String out) {}
}
