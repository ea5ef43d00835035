package io.yeyak.launcher.drill.judge;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.yeyak.launcher.drill.history.Answer;
import io.yeyak.launcher.drill.history.Charge;
import io.yeyak.launcher.drill.history.Ending;
import io.yeyak.launcher.drill.history.Entry;
import io.yeyak.launcher.drill.history.Facts;
import io.yeyak.launcher.drill.history.Offer;
import io.yeyak.launcher.drill.history.Op;
import io.yeyak.launcher.drill.history.Order;
import io.yeyak.launcher.drill.history.Stock;
import io.yeyak.launcher.drill.history.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A history that is told by hand: one show with ten tickets at 100 each, up to four of them for each customer. */
final class Story {

    static final int CAPACITY = 10;
    static final int PRICE = 100;
    static final int LIMIT = 4;
    static final int REFUND_PERCENT = 90;

    private final List<Entry> lines = new ArrayList<>();
    private Instant now = Instant.parse("2030-01-01T00:00:00Z");

    Story() {
        var offer = new Offer("show", "show", "type", CAPACITY, PRICE, REFUND_PERCENT, LIMIT);
        add(line("admin", Op.SHOW, Type.OK).with(Facts.of(offer)));
    }

    /** A customer reserves, and it is accepted. */
    Story placed(String customer, String key, String id, int quantity) {
        asks(customer, key, quantity);
        return add(line(customer, Op.PLACE, Type.OK)
                .by(key)
                .of(order(quantity))
                .of(id)
                .with(answer(202, "", "REQUESTED", 1)));
    }

    @CanIgnoreReturnValue
    Story asks(String customer, String key, int quantity) {
        return add(line(customer, Op.PLACE, Type.INVOKE).by(key).of(order(quantity)));
    }

    Story refused(String customer, String key, int quantity, String code) {
        asks(customer, key, quantity);
        return add(
                line(customer, Op.PLACE, Type.FAIL).by(key).of(order(quantity)).with(answer(409, code, "", 0)));
    }

    Story unanswered(String customer, String key, int quantity) {
        asks(customer, key, quantity);
        return add(line(customer, Op.PLACE, Type.INFO).by(key).of(order(quantity)));
    }

    Story read(String customer, String id, String state, long version) {
        return add(line(customer, Op.READ, Type.OK).of(id).with(answer(200, "", state, version)));
    }

    Story readRejected(String customer, String id, String reason) {
        var answer =
                new Answer(200, Optional.empty(), Optional.of("REJECTED"), Optional.of(2L), Optional.of(reason), 1);
        return add(line(customer, Op.READ, Type.OK).of(id).with(answer));
    }

    Story notFound(String customer, String id) {
        return add(line(customer, Op.READ, Type.FAIL).of(id).with(answer(404, "reservation-not-found", "", 0)));
    }

    Story paysBy(String customer, String id, String key, String attempt) {
        return add(line(customer, Op.PAY, Type.OK).of(id).by(key).saying(attempt));
    }

    Story cancels(String customer, String id) {
        return add(line(customer, Op.CANCEL, Type.INVOKE).of(id));
    }

    Story showIsCancelled() {
        return add(line("admin", Op.CANCEL_SHOW, Type.INVOKE).of(order(0)));
    }

    Story capacityIs(int capacity) {
        return add(line("admin", Op.CAPACITY, Type.INVOKE).of(order(0)).with(Facts.ofCapacity(capacity)));
    }

    Story looks(int capacity, int available, int held, int sold) {
        return add(line("onlooker", Op.BROWSE, Type.OK)
                .with(Facts.of(new Stock("type", capacity, available, held, sold))));
    }

    /** How a reservation ends that nothing is refunded of. */
    Story ends(String customer, String id, String state, int quantity) {
        return ends(customer, id, state, quantity, new Ending((long) PRICE * quantity, 0, List.of(), Optional.empty()));
    }

    Story ends(String customer, String id, String state, int quantity, Ending ending) {
        return add(line(customer, Op.END, Type.OK)
                .of(id)
                .of(order(quantity))
                .with(answer(200, "", state, 99))
                .with(Facts.of(ending)));
    }

    Story charged(String id, long captured, long refunded, long open, int kept) {
        return add(
                line("provider", Op.CHARGE, Type.OK).of(id).with(Facts.of(new Charge(captured, refunded, open, kept))));
    }

    /** Something bad is sent that should be answered as {@code wanted}. */
    Story bad(String who, String wanted, Type type, Answer got) {
        add(line(who, Op.BAD, Type.INVOKE).saying(wanted));
        return add(line(who, Op.BAD, type).saying(wanted).with(got));
    }

    Story tells(Op op, Type type, String words) {
        return add(line("drill", op, type).saying(words));
    }

    static Answer answer(int status, String code, String state, long version) {
        return new Answer(
                status,
                Optional.of(code).filter(text -> !text.isEmpty()),
                Optional.of(state).filter(text -> !text.isEmpty()),
                Optional.of(version).filter(number -> number > 0),
                Optional.empty(),
                1);
    }

    List<Entry> lines() {
        return List.copyOf(lines);
    }

    /** What the judge finds, for comparing. */
    List<Wrong> wrongs() {
        var judge = new Judge();
        lines.forEach(judge::note);
        return judge.verdict().counts().keySet().stream().sorted().toList();
    }

    private static Order order(int quantity) {
        return new Order("show", "type", quantity);
    }

    private Entry line(String who, Op op, Type type) {
        now = now.plusMillis(10);
        return Entry.of(now, who, op, type);
    }

    @CanIgnoreReturnValue
    private Story add(Entry line) {
        lines.add(line);
        return this;
    }
}
