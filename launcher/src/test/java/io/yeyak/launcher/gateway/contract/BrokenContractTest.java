package io.yeyak.launcher.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenContractTest {

    private static final String ADDRESS = "      x-address: gateway.me\n";
    private static final String PERMISSION = "      x-permission: [customer, admin]\n";
    private static final String PATIENCE = "      x-patience: PT5S\n";
    private static final String ME = ADDRESS + PERMISSION + PATIENCE;

    @TempDir
    private Path folder;

    private Vertx vertx;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
    }

    @AfterEach
    void close() {
        vertx.close().await();
    }

    @Test
    void theContractAsItIsCanBeServed() {
        Contract contract = load(whole());

        assertThat(contract.endpoints()).hasSizeGreaterThan(30);
        assertThat(contract.problems()).containsKey("sold-out");
    }

    @Test
    void anOperationWithoutAPermissionIsNamed() {
        assertBroken(PERMISSION, "", "The operation getMe of the contract has no x-permission.");
    }

    @Test
    void anOperationWithoutAnAddressIsNamed() {
        assertBroken(ADDRESS, "", "The operation getMe of the contract has no x-address.");
    }

    @Test
    void anOperationWithoutPatienceIsNamed() {
        assertBroken(PATIENCE, "", "The operation getMe of the contract has no x-patience.");
    }

    @Test
    void aPermissionThatThereIsNotIsNamed() {
        assertBroken("[customer, admin]", "[owner]", "has the x-permission owner, which there is not");
    }

    @Test
    void patienceHasToBeADuration() {
        assertBroken("PT5S", "5 seconds", "has the x-patience 5 seconds, which is no ISO 8601 duration");
    }

    @Test
    void whatCannotBeCheckedIsNamed() {
        String contract = whole().replace("quantity: { type: integer,", "quantity: { type: integer, multipleOf: 2,");

        assertThatThrownBy(() -> load(contract))
                .hasMessageContaining("placeReservation")
                .hasMessageContaining("body.lines[].quantity uses the keyword multipleOf");
    }

    @Test
    void textWithoutAnEndIsNamed() {
        String contract = whole().replace("maxLength: 500\n      pattern: '\\S'", "pattern: '\\S'");

        assertThatThrownBy(() -> load(contract)).hasMessageContaining("has neither maxLength nor enum");
    }

    private void assertBroken(String part, String replacement, String complaint) {
        String contract = whole();
        assertThat(contract).contains(ME);

        assertThatThrownBy(() -> load(contract.replace(ME, ME.replace(part, replacement))))
                .isInstanceOf(BrokenContract.class)
                .hasMessageContaining(complaint);
    }

    private Contract load(String contract) {
        try {
            Path file = Files.writeString(folder.resolve("contract.yaml"), contract);
            return Contract.load(vertx, file.toString()).await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String whole() {
        try (InputStream contract = Contract.class.getClassLoader().getResourceAsStream(Contract.RESOURCE)) {
            return new String(contract.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
