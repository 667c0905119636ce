using System.Reflection;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Date = Google.Type.Date;

namespace CSat.Api.Validation;

/// <summary>Makes, once for each message type, what looks at its fields: a getter of the field's own type and a rule for it, so that nothing is boxed.</summary>
internal static class FieldGates
{
    private const BindingFlags Own = BindingFlags.Static | BindingFlags.NonPublic;

    /// <summary>One for each field that can hold something wrong.</summary>
    public static Func<TMessage, bool>[] Of<TMessage>(IEnumerable<FieldDescriptor> fields) => [.. fields.Select(Of<TMessage>).OfType<Func<TMessage, bool>>()];

    private static Func<TMessage, bool>? Of<TMessage>(FieldDescriptor field)
    {
        var property = typeof(TMessage).GetProperty(field.PropertyName)!;
        var (shape, values) = field.IsMap ? (nameof(OfMap), property.PropertyType.GenericTypeArguments)
            : field.IsRepeated ? (nameof(OfList), property.PropertyType.GenericTypeArguments)
            : (nameof(OfOne), [property.PropertyType]);
        return (Func<TMessage, bool>?)typeof(FieldGates).GetMethod(shape, Own)!.MakeGenericMethod([typeof(TMessage), .. values]).Invoke(null, [property.GetMethod!]);
    }

    private static Func<TMessage, bool>? OfOne<TMessage, TValue>(MethodInfo getter)
    {
        if (RuleOf<TValue>() is not { } passes)
        {
            return null;
        }

        var get = getter.CreateDelegate<Func<TMessage, TValue>>();
        return message => passes(get(message));
    }

    private static Func<TMessage, bool>? OfList<TMessage, TValue>(MethodInfo getter)
    {
        if (RuleOf<TValue>() is not { } passes)
        {
            return null;
        }

        var get = getter.CreateDelegate<Func<TMessage, RepeatedField<TValue>>>();
        return message =>
        {
            var values = get(message);
            for (var i = 0; i < values.Count; i++)
            {
                if (!passes(values[i]))
                {
                    return false;
                }
            }

            return true;
        };
    }

    private static Func<TMessage, bool>? OfMap<TMessage, TKey, TValue>(MethodInfo getter)
    {
        var (key, value) = (RuleOf<TKey>() ?? (_ => true), RuleOf<TValue>() ?? (_ => true));
        var get = getter.CreateDelegate<Func<TMessage, MapField<TKey, TValue>>>();
        return message =>
        {
            var entries = get(message);
            return entries.Count == 0 || entries.All(entry => key(entry.Key) && value(entry.Value));
        };
    }

    /// <summary>The rule for values of a type; null where every value of it may stand.</summary>
    private static Func<TValue, bool>? RuleOf<TValue>()
    {
        var type = typeof(TValue);
        Delegate? rule =
            type == typeof(string) ? new Func<string, bool>(ValueRules.IsText)
            : type == typeof(double) ? new Func<double, bool>(ValueRules.IsNumber)
            : type == typeof(float) ? new Func<float, bool>(number => ValueRules.IsNumber(number))
            : type == typeof(long) ? new Func<long, bool>(ValueRules.IsWhole)
            : type == typeof(ulong) ? new Func<ulong, bool>(number => number <= ValueRules.MostWhole)
            : type == typeof(Timestamp) ? new Func<Timestamp?, bool>(ValueRules.IsTime)
            : type == typeof(Date) ? new Func<Date?, bool>(ValueRules.IsDate)
            : type.IsEnum ? typeof(ValueRules).GetMethod(nameof(ValueRules.IsKnown))!.MakeGenericMethod(type).CreateDelegate<Func<TValue, bool>>()
            : typeof(IMessage).IsAssignableFrom(type) ? typeof(FieldGates).GetMethod(nameof(OfMessage), Own)!.MakeGenericMethod(type).CreateDelegate<Func<TValue, bool>>()
            : null;
        return (Func<TValue, bool>?)rule;
    }

    private static bool OfMessage<TMessage>(TMessage? message)
        where TMessage : class => message is null || MessageGate<TMessage>.Passes(message);
}
