using System.Buffers.Binary;
using System.Text;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Date = Google.Type.Date;

namespace CSat.Api.Tests.Wire;

/// <summary>A value for a field, as bytes on the wire, that no message may hold there, or that is at least out of all measure.</summary>
/// <param name="Path">The field, from the request on; [] for lists and maps.</param>
/// <param name="What">The value in words.</param>
/// <param name="Bytes">Appended to a message they are merged into it: the last value of a field counts, of a list it is one entry more.</param>
/// <param name="MustBeRefused">Whether it is wrong wherever it stands.</param>
public sealed record WireValue(string Path, string What, byte[] Bytes, bool MustBeRefused);

/// <summary>Walks a message type by its descriptor and makes bad values for every field at every depth.</summary>
public static class WireFields
{
    private const int Deepest = 6;

    private static readonly (string What, byte[] Bytes, bool Refused)[] Texts =
    [
        ("NUL", [0], true),
        ("NUL within", [(byte)'a', 0, (byte)'b'], true),
        ("a control character", [(byte)'a', 7], true),
        ("a C1 control character", [0xC2, 0x85], true),
        ("broken UTF-8", [(byte)'a', 0xC3, 0x28], true),
        ("UTF-8 that ends early", [0xE4, 0xBD], true),
        ("a lone high surrogate", [0xED, 0xA0, 0x80], true),
        ("a lone low surrogate", [0xED, 0xB0, 0x80], true),
        ("an overlong NUL", [0xC0, 0x80], true),
        ("a byte that UTF-8 lacks", [0xFF], true),
        ("broken UTF-8 at the end of a long text", [.. Encoding.UTF8.GetBytes(new string('长', 50_000)), 0xC3], true),
        ("a very long text", Encoding.UTF8.GetBytes(new string('x', 1_200_000)), false),
    ];

    private static readonly (int Year, int Month, int Day)[] Dates = [(1, 1, 1), (9999, 12, 31), (0, 1, 1), (0, 0, 0), (2026, 13, 1), (2026, 2, 30), (1899, 12, 31), (2200, 1, 1), (-1, 1, 1), (int.MaxValue, 1, 1)];

    private static readonly (long Seconds, int Nanos)[] Times =
        [(-62_135_596_800, 0), (253_402_300_799, 999_999_999), (long.MinValue, 0), (long.MaxValue, 0), (1_770_000_000, -1), (1_770_000_000, 1_000_000_000), (-2_208_988_801, 0), (7_258_118_400, 0)];

    /// <summary>All bad values of all fields.</summary>
    /// <param name="message">The request's type.</param>
    /// <param name="longestText">Texts of more bytes are left out.</param>
    public static IEnumerable<WireValue> Of(MessageDescriptor message, int longestText = int.MaxValue) => Of(message, "", longestText, bytes => bytes, 0);

    private static IEnumerable<WireValue> Of(MessageDescriptor message, string path, int longestText, Func<byte[], byte[]> wrap, int depth)
    {
        if (depth > Deepest)
        {
            yield break;
        }

        foreach (var field in message.Fields.InFieldNumberOrder())
        {
            var place = path + field.Name + (field.IsRepeated || field.IsMap ? "[]" : "");
            if (field.FieldType != FieldType.Message)
            {
                foreach (var (what, bytes, refused) in Values(field, longestText))
                {
                    yield return new WireValue(place, what, wrap(bytes), refused);
                }

                continue;
            }

            byte[] Within(byte[] bytes) => wrap(Bytes(field, bytes));
            var values = field.MessageType.FullName == Date.Descriptor.FullName ? Dates.Select(date => ($"{date}", (byte[])[.. Varint(1, date.Year), .. Varint(2, date.Month), .. Varint(3, date.Day)]))
                : field.MessageType.FullName == Timestamp.Descriptor.FullName ? Times.Select(time => ($"{time}", (byte[])[.. Varint(1, time.Seconds), .. Varint(2, time.Nanos)]))
                : null;
            foreach (var value in values is null ? Of(field.MessageType, place + ".", longestText, Within, depth + 1) : values.Select(value => new WireValue(place, value.Item1, Within(value.Item2), true)))
            {
                yield return value;
            }
        }
    }

    private static IEnumerable<(string What, byte[] Bytes, bool Refused)> Values(FieldDescriptor field, int longestText) => field.FieldType switch
    {
        FieldType.String => Texts.Where(text => text.Bytes.Length <= longestText).Select(text => (text.What, Bytes(field, text.Bytes), text.Refused)),
        FieldType.Double => new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, -1 }.Select(number => ($"{number}", Fixed(field, number), !double.IsFinite(number))),
        FieldType.Enum => new[] { 99, -1, int.MaxValue, int.MinValue }.Select(number => ($"enum {number}", Varint(field.FieldNumber, number), true)),
        FieldType.Int64 => new[] { long.MaxValue, long.MinValue, -1, 1L << 60 }.Select(number => ($"{number}", Varint(field.FieldNumber, number), Math.Abs((decimal)number) > 1e15m)),
        FieldType.Int32 => new[] { int.MaxValue, int.MinValue, -1, 100_000 }.Select(number => ($"{number}", Varint(field.FieldNumber, number), false)),
        FieldType.Bytes => [("bytes", Bytes(field, [0, 0xFF, 0xC3, 0x28]), false)],
        FieldType.Bool => [("2", Varint(field.FieldNumber, 2), false)],
        _ => throw new NotSupportedException($"{field.FullName} has the type {field.FieldType}, for which no bad values are known yet."),
    };

    private static byte[] Bytes(FieldDescriptor field, byte[] value) => [.. Number(((ulong)field.FieldNumber << 3) | 2), .. Number((ulong)value.Length), .. value];

    private static byte[] Varint(int field, long value) => [.. Number((ulong)field << 3), .. Number((ulong)value)];

    private static byte[] Fixed(FieldDescriptor field, double value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        return [.. Number(((ulong)field.FieldNumber << 3) | 1), .. bytes];
    }

    private static IEnumerable<byte> Number(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            yield return (byte)(value | 0x80);
        }

        yield return (byte)value;
    }
}
