package io.yeyak.launcher.architecture;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds calls that answer with a future which nobody looks at: the failure in it would be lost. The compiler notices
 * those of our own methods, not those of Vert.x.
 */
final class DroppedFutures {

    private static final String FUTURE = "Lio/vertx/core/Future;";
    // They have looked.
    private static final Set<String> ENDS = Set.of("onComplete", "onSuccess", "onFailure", "andThen");

    private DroppedFutures() {}

    /** The places in one class. */
    static List<String> in(byte[] classFile) {
        var model = ClassFile.of().parse(classFile);
        var name = model.thisClass().asInternalName().replace('/', '.');
        return model.methods().stream()
                .flatMap(method -> in(method).stream().map(place -> name + "." + place))
                .toList();
    }

    private static List<String> in(MethodModel method) {
        var instructions = method.code().stream()
                .flatMap(CodeModel::elementStream)
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .toList();
        var dropped = new ArrayList<String>();
        for (int i = 1; i < instructions.size(); i++) {
            if (instructions.get(i).opcode() == Opcode.POP
                    && instructions.get(i - 1) instanceof InvokeInstruction call
                    && answersUnheard(call)) {
                dropped.add(method.methodName().stringValue() + " drops what "
                        + call.name().stringValue() + " answers");
            }
        }
        return dropped;
    }

    private static boolean answersUnheard(InvokeInstruction call) {
        return call.typeSymbol().returnType().descriptorString().equals(FUTURE)
                && !ENDS.contains(call.name().stringValue());
    }
}
