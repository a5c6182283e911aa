package fr.clubbusiness.local.demo.story;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One introduction: the day on which it was asked for, then its steps. Days are counted from today, and lie before it.
 *
 * @param steps in the order in which they happened
 */
record Story(int asked, List<Step> steps) {
    /** Each story is told so many times, each time a day earlier and with other people. */
    private static final int ROUNDS = 2;

    /**
     * One story a line. {@code @} is the day that the step is about: of the interview, of the trial from and to, of the start of the contract.
     * {@code also} introduces the same person to another need, so that the hire suspends it. An interview or a trial cannot be recorded later than
     * a month after it.
     */
    private static final String WRITTEN = """
            -3
            -5 ask-4:LETTER
            -9 ask-7:SMS
            -13
            -16 ask-12:EMAIL
            -18
            -22
            -30
            -14 withdraw-10
            -20 decline-16:TRAINING
            -19 decline-15:PERSON_DECLINED
            -6 share-5
            -15 share-12
            -18 share-16
            -25 share-19
            -30 share-26
            -26 share-24 decline-12:SKILLS_TO_COMPLETE
            -12 share-11 interview-8@1
            -11 share-10 interview-6@4
            -25 share-22 interview-18@-12
            -40 share-36 interview-34@-28
            -33 share-30 interview-27@-21 decline-18:NO_SHOW_AT_INTERVIEW
            -40 share-37 interview-33@-27 trial-12@-10:4
            -42 share-38 interview-35@-28 trial-24@-22:-3
            -35 share-30 interview-24@-20 hire-6@12
            -28 share-24 interview-20@-15 hire-9@3
            -60 share-57 hire-45@-40
            -78 share-73 hire-70@-65
            -55 share-50 hire-40@-33 cancel-20:BROKEN_IN_TRIAL
            -40 share-38 also-30 hire-20@-10
            -72 share-70 also-68 hire-64@-60
            """;

    /** The stories of the demo, the oldest first. */
    static List<Story> all() {
        return IntStream.range(0, ROUNDS)
                .boxed()
                .flatMap(round -> WRITTEN.lines().map(line -> of(line, round)))
                .sorted(Comparator.comparingInt(Story::asked))
                .toList();
    }

    private static Story of(String line, int daysEarlier) {
        var words = line.split(" ", -1);
        return new Story(
                Integer.parseInt(words[0]) - daysEarlier,
                Stream.of(words).skip(1).map(word -> Step.of(word, daysEarlier)).toList());
    }

    /** Whether it ends with a contract, so that it may fill its need. */
    boolean hires() {
        return steps.stream().anyMatch(step -> step.verb().equals("hire"));
    }

    /** The day of its interview, or the last day of its trial, whichever came last; empty without either. */
    Optional<Integer> held() {
        return steps.stream()
                .filter(step -> step.verb().equals("interview") || step.verb().equals("trial"))
                .reduce((_, last) -> last)
                .map(step -> step.about().getLast());
    }

    /**
     * A step.
     *
     * @param verb as in the address of its operation
     * @param day on which it was taken
     * @param about the days that it is about
     * @param reason of an end, or how the person is asked; empty for the others
     */
    record Step(String verb, int day, List<Integer> about, String reason) {
        private static final Pattern WRITTEN = Pattern.compile("([a-z]+)(-[0-9]+)(?:@([-0-9:]+))?(?::([A-Z_]+))?");

        /** Whether it introduces the person to another need. */
        boolean isElsewhere() {
            return verb.equals("also");
        }

        private static Step of(String written, int daysEarlier) {
            var step = WRITTEN.matcher(written);
            if (!step.matches()) {
                throw new IllegalArgumentException("not a step of a story: " + written);
            }
            var about = step.group(3) == null
                    ? List.<Integer>of()
                    : Stream.of(step.group(3).split(":", -1))
                            .map(day -> Integer.parseInt(day) - daysEarlier)
                            .toList();
            var reason = step.group(4) == null ? "" : step.group(4);
            return new Step(step.group(1), Integer.parseInt(step.group(2)) - daysEarlier, about, reason);
        }
    }
}
