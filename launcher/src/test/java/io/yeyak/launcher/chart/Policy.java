package io.yeyak.launcher.chart;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Something that holds for every release.
 *
 * @param name a sentence; the file {@code broken.yaml} has a case for each
 * @param breakers names what breaks it
 */
record Policy(String name, Function<Manifests, Stream<String>> breakers) {

    static Policy ofContainers(String name, Predicate<Container> keeps) {
        return new Policy(
                name, manifests -> manifests.containers().filter(keeps.negate()).map(Container::where));
    }

    static Policy ofPods(String name, Predicate<Pod> keeps) {
        return new Policy(
                name,
                manifests -> manifests
                        .pods()
                        .filter(keeps.negate())
                        .map(pod -> pod.owner().id()));
    }

    static Policy ofAll(String name, Predicate<Manifest> keeps) {
        return ofThose(name, _ -> true, (_, manifest) -> keeps.test(manifest));
    }

    static Policy ofKind(String name, String kind, BiPredicate<Manifests, Manifest> keeps) {
        return ofThose(name, manifest -> manifest.kind().equals(kind), keeps);
    }

    static Policy ofThose(String name, Predicate<Manifest> which, BiPredicate<Manifests, Manifest> keeps) {
        return new Policy(
                name,
                manifests -> manifests.all().stream()
                        .filter(which)
                        .filter(manifest -> !keeps.test(manifests, manifest))
                        .map(Manifest::id));
    }

    /** What breaks it, none if it holds. */
    List<String> brokenBy(Manifests manifests) {
        return breakers.apply(manifests).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
