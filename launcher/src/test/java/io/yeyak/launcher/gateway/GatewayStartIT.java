package io.yeyak.launcher.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.yeyak.launcher.gateway.contract.BrokenContract;
import io.yeyak.launcher.gateway.contract.Contract;
import io.yeyak.launcher.gateway.fixture.RunningGateway;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gateway that cannot serve the whole contract does not start. */
class GatewayStartIT {

    private static final String ME = "x-address: gateway.me\n      x-permission: [customer, admin]";

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

    @ParameterizedTest
    @CsvSource({
        "x-address: gateway.me, The operation getMe of the contract has no x-permission.",
        "x-permission: [admin], The operation getMe of the contract has no x-address.",
        "'x-address: gateway.you\n      x-permission: [admin]', where nobody answers",
        "'x-address: shop.me\n      x-permission: [admin]', which is of no context"
    })
    void doesNotStartWithAnOperationThatNobodyMayCallOrAnswers(String instead, String complaint) throws IOException {
        Path contract = Files.writeString(folder.resolve("contract.yaml"), whole().replace(ME, instead));

        assertThatThrownBy(() -> deploy(contract.toString()))
                .isInstanceOf(BrokenContract.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void startsWithoutAnybodyElse() {
        assertThat(deploy(Contract.RESOURCE)).isPositive();
    }

    private int deploy(String contract) {
        GatewaySettings settings = RunningGateway.settings(URI.create("http://127.0.0.1:1"));
        GatewayVerticle gateway = new GatewayVerticle(settings, contract);
        assertThat(vertx.deployVerticle(gateway).await()).isNotBlank();
        return gateway.port();
    }

    private static String whole() throws IOException {
        try (InputStream contract = Contract.class.getClassLoader().getResourceAsStream(Contract.RESOURCE)) {
            return new String(contract.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
