package io.yeyak.launcher.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.yeyak.launcher.gateway.contract.ContractSamples.Described;
import io.yeyak.payment.domain.AttentionCode;
import io.yeyak.reservation.domain.Stuck;
import io.yeyak.ticketlist.domain.Alarm;
import io.yeyak.ticketlist.domain.Approval;
import io.yeyak.ticketlist.domain.Refund;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever calls for a person names how that ends. */
class AttentionCatalogueTest {

    private static final ContractSamples SAMPLES = ContractSamples.read();
    private static final JsonObject CATALOGUE = SAMPLES.whole().getJsonObject("x-attention-catalogue");
    private static final JsonObject SCHEMAS =
            SAMPLES.whole().getJsonObject("components").getJsonObject("schemas");
    private static final Map<String, Described> OPERATIONS =
            SAMPLES.operations().stream().collect(Collectors.toMap(Described::operationId, Function.identity()));

    @Test
    void everyReasonOfEveryContextIsInIt() {
        assertThat(codes(Alarm.Kind.RESERVATION))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Stuck.values())
                        .map(stuck -> stuck.attention().code())
                        .toList());
        assertThat(codes(Alarm.Kind.APPROVAL)).containsExactly(Approval.OVERDUE.code());
        assertThat(codes(Alarm.Kind.PAYMENT)).containsExactlyInAnyOrderElementsOf(paymentCodes());
        assertThat(codes(Alarm.Kind.REFUND)).containsExactly(Refund.STUCK);
    }

    @Test
    void theListHasTheSameReasonsAndNamesTheSameActions() {
        JsonObject item = SCHEMAS.getJsonObject("AttentionItem").getJsonObject("properties");
        Set<String> actions = new TreeSet<>();
        for (Alarm.Kind kind : Alarm.Kind.values()) {
            actions.addAll(kind.actions());
            codes(kind).forEach(code -> assertThat(actions(code)).as(code).isEqualTo(kind.actions()));
        }

        assertThat(words(SCHEMAS.getJsonObject("AttentionCode").getJsonArray("enum")))
                .containsExactlyInAnyOrderElementsOf(CATALOGUE.fieldNames());
        assertThat(words(item.getJsonObject("kind").getJsonArray("enum")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Alarm.Kind.values()).map(Enum::name).toList());
        assertThat(words(item.getJsonObject("actions").getJsonObject("items").getJsonArray("enum")))
                .containsExactlyInAnyOrderElementsOf(actions);
    }

    @Test
    void everyActionIsAnOperationForAdministratorsOnWhatTheItemNames() {
        for (String code : CATALOGUE.fieldNames()) {
            for (String action : actions(code)) {
                Described operation = OPERATIONS.get(action);
                assertThat(operation).as(action).isNotNull();
                assertThat(words(operation.model().getJsonArray("x-permission")))
                        .as(action)
                        .containsExactly("admin");
                assertThat(operation.parameters())
                        .as(action)
                        .extracting(parameter -> parameter.getString("name"))
                        .contains(kind(code).equals("REFUND") ? "refundId" : "reservationId");
            }
        }
    }

    @Test
    void everyReasonAboutAPaymentCanBeSaidToBeResolved() {
        JsonObject request =
                OPERATIONS.get("resolvePaymentAttention").contents().get("request application/json");
        JsonObject properties = request.getJsonObject("schema").getJsonObject("properties");

        assertThat(words(properties.getJsonObject("code").getJsonArray("enum")))
                .containsExactlyInAnyOrderElementsOf(paymentCodes());
    }

    private static List<String> paymentCodes() {
        return Stream.of(AttentionCode.values()).map(AttentionCode::spelling).toList();
    }

    private static List<String> codes(Alarm.Kind kind) {
        return CATALOGUE.fieldNames().stream()
                .filter(code -> kind(code).equals(kind.name()))
                .toList();
    }

    private static String kind(String code) {
        return CATALOGUE.getJsonObject(code).getString("kind");
    }

    private static List<String> actions(String code) {
        return words(CATALOGUE.getJsonObject(code).getJsonArray("actions"));
    }

    private static List<String> words(JsonArray array) {
        return array.stream().map(Object::toString).toList();
    }
}
