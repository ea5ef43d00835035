package io.yeyak.launcher.command;

import io.yeyak.common.embedded.EmbeddedKafka;
import io.yeyak.common.embedded.EmbeddedKafka.Listener;
import io.yeyak.launcher.process.Lifetime;
import io.yeyak.launcher.process.Stage;
import io.yeyak.launcher.process.StopOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A Kafka broker in a process of its own, for the drill, which kills it. */
@Command(name = "broker", hidden = true, description = "Runs one Kafka broker on the loopback address.")
final class BrokerCommand implements Callable<Integer> {

    private static final Logger log = LoggerFactory.getLogger(BrokerCommand.class);
    private static final Pattern LISTENER = Pattern.compile("([A-Z0-9_]+):(\\d{1,5}):(\\d{1,5})");

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "Where its records are.")
    private Path folder = Path.of("");

    @Option(
            names = "--listener",
            required = true,
            paramLabel = "NAME:PORT:ADVERTISED",
            description = "A port to listen at, and the one that its clients are told; the first is the broker's.")
    private List<String> listeners = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        var stops = new StopOrder();
        var ways = listeners.stream().map(BrokerCommand::listener).toList();
        Lifetime.live(stops, () -> start(ways, stops), new LoggedEnd());
        return 0;
    }

    private void start(List<Listener> ways, StopOrder stops) {
        var kafka = EmbeddedKafka.open(folder, ways);
        stops.add(Stage.KAFKA, "Kafka", kafka::close);
        log.atInfo().addKeyValue("listeners", ways.size()).log("Started");
    }

    private static Listener listener(String text) {
        var parts = LISTENER.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("A listener is NAME:PORT:ADVERTISED, not " + text + ".");
        }
        return new Listener(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }
}
