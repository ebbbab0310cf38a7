package uk.sendplan.shared;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.util.ClassUtils;

/**
 * Makes a record of each row of one query: the component {@code areaId} is the column {@code area_id}; enums are the texts
 * of their names, moments are instants.
 *
 * <p>Columns are found once a query. Spring's own mapper asks for each of them in each row, first by the name that no column has,
 * which the driver answers with an exception: half the time of a large page.
 */
public final class RecordRows<T extends Record> implements RowMapper<T> {

    private final Class<T> type;
    private final RecordComponent[] components;
    private final Constructor<T> constructor;
    private int @Nullable [] columns;

    private RecordRows(Class<T> type, Constructor<T> constructor) {
        this.type = type;
        this.components = type.getRecordComponents();
        this.constructor = constructor;
    }

    public static <T extends Record> RecordRows<T> of(Class<T> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return new RecordRows<>(type, type.getDeclaredConstructor(types));
        } catch (NoSuchMethodException impossibleForRecord) {
            throw new IllegalStateException(impossibleForRecord);
        }
    }

    /** @throws SQLException where a component has no column */
    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        int[] places = columns;
        if (places == null) {
            places = columns(row.getMetaData());
            columns = places;
        }
        @Nullable Object[] values = new Object[components.length];
        for (int place = 0; place < components.length; place++) {
            values[place] = value(row, places[place], components[place].getType());
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    private static @Nullable Object value(ResultSet row, int column, Class<?> type) throws SQLException {
        Object value = JdbcUtils.getResultSetValue(row, column, type);
        return value == null || ClassUtils.isAssignableValue(type, value)
                ? value
                : DefaultConversionService.getSharedInstance().convert(value, type);
    }

    private int[] columns(ResultSetMetaData data) throws SQLException {
        Map<String, Integer> byName = new HashMap<>();
        for (int column = data.getColumnCount(); column > 0; column--) {
            byName.put(data.getColumnLabel(column).replace("_", "").toLowerCase(Locale.ROOT), column);
        }
        int[] places = new int[components.length];
        for (int place = 0; place < components.length; place++) {
            Integer column = byName.get(components[place].getName().toLowerCase(Locale.ROOT));
            if (column == null) {
                throw new SQLException("no column for " + components[place].getName() + " of " + type);
            }
            places[place] = column;
        }
        return places;
    }
}
