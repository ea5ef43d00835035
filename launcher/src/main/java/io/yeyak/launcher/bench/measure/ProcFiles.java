package io.yeyak.launcher.bench.measure;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Linux tells of processes in {@code /proc}. On other systems it tells nothing. */
final class ProcFiles {

    // What the kernel counts in towards programs, whatever it counts in by itself.
    private static final double TICKS_PER_SECOND = 100;
    private static final long KILOBYTE = 1_024;
    private static final Path PROC = Path.of("/proc");

    // Places in the line of stat, from the first word after the name of the program.
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int KERNEL = 12;
    private static final int USER_OF_ENDED = 13;
    private static final int KERNEL_OF_ENDED = 14;

    // A place in the first line of the machine's.
    private static final int STOLEN = 8;

    private ProcFiles() {}

    /** One process; empty if there is none with that id. */
    static Optional<Usage> of(long pid) {
        try {
            var stat = stat(pid);
            var status = status(PROC.resolve("" + pid).resolve("status"));
            return Optional.of(new Usage(
                    pid,
                    ticks(stat, USER) + ticks(stat, KERNEL),
                    bytes(status, "VmRSS"),
                    bytes(status, "VmHWM"),
                    switches(pid)));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * A process with its children, those that have ended as well. Of memory that they share only the largest part is
     * counted.
     */
    static Optional<Usage> ofFamily(long pid) {
        try {
            var first = stat(pid);
            var cpu = ticks(first, USER)
                    + ticks(first, KERNEL)
                    + ticks(first, USER_OF_ENDED)
                    + ticks(first, KERNEL_OF_ENDED);
            long own = 0;
            long shared = 0;
            long switches = 0;
            for (var member : family(pid)) {
                if (member != pid) {
                    var stat = stat(member);
                    cpu += ticks(stat, USER) + ticks(stat, KERNEL);
                }
                var status = status(PROC.resolve("" + member).resolve("status"));
                own += bytes(status, "RssAnon");
                shared = Math.max(shared, bytes(status, "RssShmem") + bytes(status, "RssFile"));
                switches += switches(member);
            }
            return Optional.of(new Usage(pid, cpu, own + shared, own + shared, switches));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * What the processors have done, in ticks.
     *
     * @param all together
     * @param stolen by the host of a virtual machine
     */
    record Processors(double all, double stolen) {}

    /** All processors since the machine was started. */
    static Optional<Processors> processors() {
        try (var lines = Files.lines(PROC.resolve("stat"))) {
            var words = lines.findFirst().orElse("").split(" +", -1);
            double all = 0;
            for (int place = 1; place <= STOLEN; place++) {
                all += Double.parseDouble(words[place]);
            }
            return Optional.of(new Processors(all, Double.parseDouble(words[STOLEN])));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static List<Long> family(long pid) throws IOException {
        var members = new ArrayList<Long>(List.of(pid));
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (var folder : all) {
                var id = Long.parseLong(folder.getFileName().toString());
                if (isChild(id, pid)) {
                    members.add(id);
                }
            }
        }
        return members;
    }

    private static boolean isChild(long id, long parent) {
        try {
            return Long.parseLong(stat(id)[PARENT]) == parent;
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    // The name of the program, in brackets, may have spaces and brackets in it.
    private static String[] stat(long pid) throws IOException {
        var line = Files.readString(PROC.resolve("" + pid).resolve("stat"));
        return line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    }

    private static double ticks(String[] stat, int place) {
        return Long.parseLong(stat[place]) / TICKS_PER_SECOND;
    }

    private static Map<String, String> status(Path file) throws IOException {
        var values = new HashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            var colon = line.indexOf(':');
            values.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return values;
    }

    private static long bytes(Map<String, String> status, String name) {
        return number(status, name) * KILOBYTE;
    }

    private static long number(Map<String, String> status, String name) {
        return Long.parseLong(status.getOrDefault(name, "0").split(" ", -1)[0]);
    }

    // Of threads that have ended nothing is known any more.
    private static long switches(long pid) throws IOException {
        long switches = 0;
        try (DirectoryStream<Path> threads =
                Files.newDirectoryStream(PROC.resolve("" + pid).resolve("task"))) {
            for (var thread : threads) {
                switches += switches(thread.resolve("status"));
            }
        }
        return switches;
    }

    private static long switches(Path thread) {
        try {
            var status = status(thread);
            return number(status, "voluntary_ctxt_switches") + number(status, "nonvoluntary_ctxt_switches");
        } catch (IOException e) {
            return 0;
        }
    }
}
