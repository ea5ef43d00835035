package io.yeyak.payment.adapter.out.figures;

import io.vertx.core.Future;
import io.yeyak.common.figures.Figure;
import io.yeyak.common.figures.Figures;
import io.yeyak.common.figures.Times;
import io.yeyak.payment.application.port.PaymentProvider;
import io.yeyak.payment.domain.Charge;
import io.yeyak.payment.domain.ChargeOutcome;
import io.yeyak.payment.domain.ProviderCall;
import io.yeyak.payment.domain.RefundOutcome;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Times the calls to a provider, by what came of them. */
public final class TimedProvider implements PaymentProvider {

    private enum Call {
        AUTHORISE,
        CAPTURE,
        VOID,
        REFUND,
        INQUIRE
    }

    private enum Result {
        DONE,
        DECLINED,
        UNKNOWN,
        UNAVAILABLE
    }

    private final PaymentProvider provider;
    private final Map<Call, Map<Result, Times>> times = new EnumMap<>(Call.class);

    public TimedProvider(PaymentProvider provider, Figures figures) {
        this.provider = provider;
        for (Call call : Call.values()) {
            Map<Result, Times> ofCall = new EnumMap<>(Result.class);
            for (Result result : Result.values()) {
                ofCall.put(result, figures.times(figure(call, result), Figures.WAITING));
            }
            times.put(call, ofCall);
        }
    }

    private static Figure figure(Call call, Result result) {
        return Figure.of("yeyak.provider.call", "Calls to the payment provider")
                .with("call", call.name().toLowerCase(Locale.ROOT))
                .with("outcome", result.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Future<ChargeOutcome> authorise(ProviderCall.Authorise call) {
        return timed(Call.AUTHORISE, provider.authorise(call), TimedProvider::ofCharge);
    }

    @Override
    public Future<ChargeOutcome> capture(ProviderCall.Capture call) {
        return timed(Call.CAPTURE, provider.capture(call), TimedProvider::ofCharge);
    }

    @Override
    public Future<ChargeOutcome> voidAuthorisation(ProviderCall.VoidAuthorisation call) {
        return timed(Call.VOID, provider.voidAuthorisation(call), TimedProvider::ofCharge);
    }

    @Override
    public Future<RefundOutcome> refund(ProviderCall.Refund call) {
        return timed(Call.REFUND, provider.refund(call), TimedProvider::ofRefund);
    }

    @Override
    public Future<ChargeOutcome> inquire(ProviderCall.Inquire call) {
        return timed(Call.INQUIRE, provider.inquire(call), TimedProvider::ofCharge);
    }

    @Override
    public Future<RefundOutcome> inquireRefund(ProviderCall.InquireRefund call) {
        return timed(Call.INQUIRE, provider.inquireRefund(call), TimedProvider::ofRefund);
    }

    private <T> Future<T> timed(Call call, Future<T> asked, Function<T, Result> result) {
        long begun = System.nanoTime();
        return asked.onSuccess(outcome -> note(call, result.apply(outcome), begun))
                .onFailure(fault -> note(call, Result.UNKNOWN, begun));
    }

    private void note(Call call, Result result, long begun) {
        Map<Result, Times> ofCall = Objects.requireNonNull(times.get(call));
        Objects.requireNonNull(ofCall.get(result)).since(begun);
    }

    private static Result ofCharge(ChargeOutcome outcome) {
        return switch (outcome) {
            case ChargeOutcome.Known(Charge.Declined ignored) -> Result.DECLINED;
            case ChargeOutcome.Known ignored -> Result.DONE;
            case ChargeOutcome.Refused ignored -> Result.DECLINED;
            case ChargeOutcome.Unknown ignored -> Result.UNKNOWN;
            case ChargeOutcome.Unavailable ignored -> Result.UNAVAILABLE;
        };
    }

    private static Result ofRefund(RefundOutcome outcome) {
        return switch (outcome) {
            case RefundOutcome.Done ignored -> Result.DONE;
            case RefundOutcome.None ignored -> Result.DONE;
            case RefundOutcome.Refused ignored -> Result.DECLINED;
            case RefundOutcome.Unknown ignored -> Result.UNKNOWN;
            case RefundOutcome.Unavailable ignored -> Result.UNAVAILABLE;
        };
    }
}
