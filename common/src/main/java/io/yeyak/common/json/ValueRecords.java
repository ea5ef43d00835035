package io.yeyak.common.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.jspecify.annotations.Nullable;

/** Writes and reads a record with the single component {@code value} as that value, so that ids stay ids in JSON. */
final class ValueRecords extends SimpleModule {

    private static final long serialVersionUID = 1L;

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new SingleValue());
    }

    private static boolean isValueRecord(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value");
    }

    private static final class SingleValue extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasAsValue(Annotated member) {
            boolean isValue = member instanceof AnnotatedMethod method
                    && isValueRecord(method.getDeclaringClass())
                    && method.getName().equals("value");
            return isValue ? Boolean.TRUE : null;
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated member) {
            boolean isCreator = member instanceof AnnotatedConstructor constructor
                    && isValueRecord(constructor.getDeclaringClass());
            return isCreator ? JsonCreator.Mode.DELEGATING : null;
        }
    }
}
