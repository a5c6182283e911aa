package fr.clubbusiness.matching;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Towns far from each other, so that whoever lives in one matches no need of another, and a test can count its people. */
final class Towns {
    private static final List<String> FAR_APART = List.of(
            "13055", "31555", "06088", "44109", "34172", "67482", "33063", "59350", "35238", "51454", "42218", "76351",
            "21231", "49007", "38185", "63113", "72181", "29019", "37261", "80021", "74010", "87085", "57463", "66136",
            "25056", "76540", "45234", "14118", "68224", "54395", "86194", "64445", "17300", "2A004", "44184", "26362",
            "29232", "18033", "82121", "10387", "79191", "56121", "2B033", "58194", "81004", "53130", "85191", "41018",
            "19031", "71076", "22278", "36044");

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Towns() {}

    /** A town that no other test of the run was given. */
    static String next() {
        return FAR_APART.get(NEXT.getAndIncrement());
    }
}
