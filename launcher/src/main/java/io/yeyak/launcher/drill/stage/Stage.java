package io.yeyak.launcher.drill.stage;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.launcher.drill.proxy.Proxy;
import io.yeyak.launcher.process.Release;
import io.yeyak.launcher.settings.Role;
import io.yeyak.launcher.settings.Settings;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A running platform in a folder: PostgreSQL, a broker, an issuer, the sandbox provider, and usually two gateways and
 * two processes of each context, all on the loopback address. When this process ends in any way, all of it ends.
 *
 * <p>For whoever wants to break it, every process has a proxy of its own to each server that it uses, named like
 * {@code payment-1 -> kafka}; the provider's messages go through {@code sandbox -> platform}.
 */
public final class Stage {

    private static final int HIRED_HEAP = 768;

    private final Vertx vertx;
    private final StageSettings settings;
    private final Crew crew;
    private final Cast cast;
    private final Passes passes;
    private final Readiness readiness;
    private final StageValues values;
    private final Settings ofAuditor;

    /** Is opened while PostgreSQL runs: who logs in as whom is asked there, once. */
    Stage(
            Vertx vertx,
            StageSettings settings,
            Crew crew,
            StageValues values,
            Cast cast,
            Passes passes,
            Readiness readiness) {
        this.vertx = vertx;
        this.settings = settings;
        this.crew = crew;
        this.cast = cast;
        this.passes = passes;
        this.readiness = readiness;
        this.values = values;
        this.ofAuditor = values.ofAuditor();
    }

    /** Starts everything. Completes when all processes are ready; if one fails, nothing is left running. */
    public static Future<Stage> open(Vertx vertx, StageSettings settings) {
        return new Opening(vertx, settings).open();
    }

    /** What runs the proxies and the issuer. */
    public Vertx vertx() {
        return vertx;
    }

    /** Tells whoever waits what is going on. */
    public void tell(String sentence) {
        settings.progress().accept(sentence);
    }

    /** Where the gateways are, without a path; no proxy is in between. */
    public List<URI> gateways() {
        return cast.gateways().stream().map(StageValues::address).toList();
    }

    /** Where the sandbox provider is, with its pages and its switches; no proxy is in between. */
    public URI sandbox() {
        return StageValues.address(cast.sandbox());
    }

    /** An access token for any customer, good for at least a quarter of an hour. Takes a few milliseconds. */
    public String customerToken(String subject) {
        return passes.customer(subject);
    }

    /** An access token for the administrator, good for at least a quarter of an hour. Takes a few milliseconds. */
    public String adminToken() {
        return passes.admin();
    }

    /**
     * A schema of its own on the stage's PostgreSQL, for somebody who also sees what the statements of others cost.
     * Blocks.
     *
     * @param poolSize how many connections it opens at most
     */
    public DatabaseSettings observer(String name, int poolSize) {
        return values.observer(name, poolSize);
    }

    /** Where an auditor finds the databases, Kafka and the provider, past all proxies. */
    public Settings settings() {
        return ofAuditor;
    }

    /** All processes, by name, in the order in which they are started. */
    public SequencedMap<String, StagedProcess> processes() {
        return crew.regular();
    }

    /** The process of that name, a regular one or a spare. */
    public StagedProcess process(String name) {
        return Optional.ofNullable(processes().get(name))
                .or(() -> crew.spares().stream()
                        .filter(spare -> spare.name().equals(name))
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("There is no process called " + name + "."));
    }

    /** Those processes of the platform that do this. */
    public List<StagedProcess> playing(Role role) {
        return cast.platform().stream()
                .filter(member -> member.plays(role))
                .map(member -> process(member.name()))
                .toList();
    }

    /** Where each process of the platform tells its figures, for Prometheus; by its name. */
    public Map<String, URI> metrics() {
        return cast.platform().stream()
                .collect(Collectors.toMap(
                        Member::name,
                        member ->
                                URI.create("http://" + StageValues.HOST + ":" + member.managementPort() + "/metrics")));
    }

    /**
     * Starts one more Yeyak beside the platform, which ends with the stage at the latest. Completes when it answers.
     *
     * @param words what is typed after the name of the program
     * @param answers an address of it that answers with 200 when it is ready
     */
    public Future<StagedProcess> hire(String name, List<String> words, URI answers) {
        var script = new JvmProcess.Script(
                name,
                HIRED_HEAP,
                settings.company().tuning(),
                Release::own,
                own -> words,
                settings.log(name),
                Optional.empty());
        var hired = new JvmProcess(vertx, crew.guard(), script, readiness.ofService(answers));
        return hired.start().map(hired);
    }

    /** A third process of a context, which does not run until somebody starts it. */
    public StagedProcess spare(Role role) {
        return process(role.label() + "-3");
    }

    /** The disk that the server of that name has for itself, where this process may mount one. */
    public Optional<Disk> disk(String server) {
        return crew.disks().of(server);
    }

    /** Why that server has no disk for itself. */
    public String whyNoDisk(String server) {
        return crew.disks().whyNot(server);
    }

    /**
     * Has every process of the platform be of the other release from its next start on. Says which one that is;
     * nothing where the stage knows of one alone.
     */
    public Optional<Release> changeRelease() {
        return crew.releases().change();
    }

    /** All proxies, by name. */
    public SequencedMap<String, Proxy> proxies() {
        return crew.links().all();
    }

    /** Completes when every process is ready and both gateways answer out of the lists; fails if one is not in time. */
    public Future<Void> ready() {
        return ready(name -> false);
    }

    /** As {@link #ready()}, for all but those processes that are broken at the moment, on purpose. */
    public Future<Void> ready(Predicate<String> isBroken) {
        var gateways = new LinkedHashMap<String, URI>();
        cast.gateways().forEach(member -> gateways.put(member.name(), StageValues.address(member)));
        return readiness.of(processes().values(), gateways, isBroken);
    }

    /** Ends everything that was started, whatever state it is in. Again: nothing. */
    public Future<Void> close() {
        return crew.close();
    }
}
