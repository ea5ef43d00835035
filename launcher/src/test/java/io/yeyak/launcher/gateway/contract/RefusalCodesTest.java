package io.yeyak.launcher.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalCodesTest {

    private static final Pattern REFUSAL = Pattern.compile(
            "(?:(?:invalid|notFound|conflict|unprocessable|unavailable)\\(|new Refusal\\(\\s*Kind\\.[A-Z_]+,)\\s*"
                    + "\"([a-z]+(?:-[a-z]+)*)\"");

    @Test
    void everyCodeThatAContextRefusesWithIsInTheContract() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("..").toRealPath())) {
            for (Path file : files.filter(RefusalCodesTest::isOfAContext).toList()) {
                REFUSAL.matcher(Files.readString(file)).results().forEach(refusal -> codes.add(refusal.group(1)));
            }
        }
        Set<String> known = ContractSamples.read()
                .whole()
                .getJsonObject("x-problem-catalogue")
                .fieldNames();

        assertThat(codes).contains("sold-out").hasSizeGreaterThan(20);
        assertThat(known).containsAll(codes);
    }

    private static boolean isOfAContext(Path file) {
        return file.toString().matches(".*/(common|[a-z]+-verticle)/src/main/java/.*\\.java");
    }
}
