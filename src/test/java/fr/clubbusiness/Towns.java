package fr.clubbusiness;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Towns far from each other. People in one town match no need in another, so a test can count its own people. */
public final class Towns {
    private static final List<String> FAR_APART = List.of(
            "13055", "31555", "06088", "44109", "34172", "67482", "33063", "59350", "35238", "51454", "42218", "76351",
            "21231", "49007", "38185", "63113", "72181", "29019", "37261", "80021", "74010", "87085", "57463", "66136",
            "25056", "76540", "45234", "14118", "68224", "54395", "86194", "64445", "17300", "2A004", "44184", "26362",
            "29232", "18033", "82121", "79191", "56121", "81004", "53130", "85191", "41018", "19031", "71076", "22278",
            "91223", "60463", "77131", "50615", "10343", "62263", "36006", "21425", "28110", "73181", "2B298", "33395",
            "56006");

    /**
     * More towns between the first ones, at least 45 km from each. Some are far from their zone's centre, so they do not suit tests of a company's
     * view.
     */
    private static final List<String> BETWEEN = List.of(
            "69123", "83137", "30189", "34032", "62193", "83061", "56260", "49099", "64102", "02691", "27229", "35288",
            "11069", "08105", "59606", "01053", "16015", "05061", "74281", "42187", "89024", "03185", "47001", "88160",
            "84031", "40192", "24322", "76217", "02722", "33529", "89387", "15014", "61001", "17415", "03310", "25388",
            "12202", "52448", "04112", "32013", "12145", "52121", "57227", "22113", "46042", "50502", "03190", "43157",
            "25462", "04070", "47157", "55545", "39300", "09225", "54323", "45208", "56178", "61169", "79329", "26235",
            "71014", "23096", "62108", "48095", "44036", "57630", "31483", "59249", "05023", "2A247", "50025", "46102",
            "58086", "62014", "71342", "19275", "85234", "74056", "13078", "38509", "10387", "2B033", "58194", "36044");

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final AtomicInteger NEXT_BETWEEN = new AtomicInteger();

    private Towns() {}

    /** A town not returned to another test of the run. */
    public static String next() {
        return FAR_APART.get(NEXT.getAndIncrement());
    }

    /** The same, only for tests of what structures and advisers see. */
    public static String nextBetween() {
        return BETWEEN.get(NEXT_BETWEEN.getAndIncrement());
    }
}
