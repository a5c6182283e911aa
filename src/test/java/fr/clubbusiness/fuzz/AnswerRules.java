package fr.clubbusiness.fuzz;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What every answer keeps to: a documented status and form, and nothing of how the service is built. Who prefers pages reads problems as pages. */
final class AnswerRules {
    private static final String PROBLEM = "application/problem+json";
    private static final String PAGE = "text/html";
    private static final Pattern INTERNALS = Pattern.compile(
            "\\bat [\\w.$]+\\([\\w.]+:\\d+\\)|\\w(Exception|Error)\\b|\\b(org\\.hibernate|io\\.quarkus|io\\.vertx|jakarta\\.|java\\.|com\\.fasterxml"
                    + "|fr\\.clubbusiness|org\\.postgresql)|SQLState|SQLSTATE|violates|\\bPSQL|duplicate key|ERROR:|StackTrace");
    private static final Pattern WORD = Pattern.compile("\\b[a-z]+(?:_[a-z0-9]+)+\\b");

    private final ApiDocument document;
    private final Set<String> constraints;

    /** Knows the names of the constraints of the database, which no answer may contain. */
    AnswerRules(ApiDocument document, Set<String> constraints) {
        this.document = document;
        this.constraints = constraints;
    }

    /** What is wrong with this answer; empty when nothing is. */
    List<String> faults(Call call, HttpResponse<String> answer) {
        var faults = new ArrayList<String>();
        var status = answer.statusCode();
        if (status >= 500) {
            faults.add("is answered " + status);
        }
        internals(answer.body(), faults);
        var documented = call.operation().answers().get(String.valueOf(status));
        if (documented == null) {
            faults.add("answers the undocumented status " + status);
            return faults;
        }
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst("\\s*;.*", "");
        if (status >= 400
                && type.equals(PAGE)
                && call.headers().getOrDefault("Accept", "").contains(PAGE)) {
            return faults;
        }
        if (status >= 400 && !type.equals(PROBLEM)) {
            faults.add("answers " + status + " as " + type);
        }
        var schema = documented.get(type);
        if (schema == null) {
            if (!documented.isEmpty() || !answer.body().isEmpty()) {
                faults.add("answers " + status + " as the undocumented type '" + type + "'");
            }
        } else if (type.endsWith("json") && !(status < 300 && call.asksForFields())) {
            document.faults(schema, answer.body()).stream()
                    .limit(3)
                    .forEach(fault -> faults.add(status + " has not the documented form: " + fault));
        }
        return faults;
    }

    private void internals(String body, List<String> faults) {
        INTERNALS
                .matcher(body)
                .results()
                .limit(1)
                .forEach(found -> faults.add("tells of its inside: " + found.group()));
        WORD.matcher(body)
                .results()
                .map(found -> found.group())
                .filter(constraints::contains)
                .limit(1)
                .forEach(name -> faults.add("names a constraint: " + name));
    }
}
