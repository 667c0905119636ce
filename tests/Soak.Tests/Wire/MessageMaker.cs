using System.Collections;
using CSat.Api.Tests.Fixture;
using CSat.Api.Tests.Wire;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace CSat.Soak.Tests.Wire;

/// <summary>Makes requests from the descriptors: two of three from a request that is accepted, with some fields set anew, the others field by field from nothing.</summary>
/// <param name="random">Decides.</param>
/// <param name="organization">Whom they are about, nearly always.</param>
/// <param name="complaint">The id of a complaint of the organisation.</param>
internal sealed class MessageMaker(Random random, TestOrganization organization, string complaint)
{
    private const int Deepest = 5;

    private static readonly string[] Texts =
    [
        "", "quality", "delivery", "qa", "sales", "defect", "pump", "alpha", "telephone", "web", "crm", "main", TestOrganization.Round, "five-grade", "special", "engineer-confirmed", "stock-quarantine-ordered",
        "process-auditor", "project-member", "answer", "notice", "Asia/Shanghai", "cn", "fuzz", "walk", "90", "-1.5", "1e400", "2026-02-03T04:05:06Z", "eA==", "*", "../..", "'; --", "好", "好 good 🙂", "a\u0007b", "\uFFFD", "\u202Eabc",
        new('x', 65), new('长', 300), " ",
    ];

    private static readonly string[] Regimes = [.. new[] { "manufacturing-after-sales", "iatf16949-quarterly", "hospital-ward-programme" }.Select(TestOrganization.RegimeText), "schema: 1", "a: [", ""];
    private static readonly long[] Numbers = [0, 0, 1, 1, 2, 3, 5, 10, 100, 1_000, 1_001, -1, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue];
    private static readonly double[] Reals = [0, 1, 0.5, -1, 100, 1e308, double.Epsilon, double.NaN, double.PositiveInfinity];
    private static readonly long[] Seconds = [1_770_000_000, 1_770_100_000, 1_772_000_000, 1_775_000_000, 0, -62_135_596_800, 253_402_300_799, long.MaxValue, 4_000_000_000];

    // What a field of this name is filled with most of the time, so that a request comes deeper than its first check.
    private static readonly Dictionary<string, string[]> Fitting = new()
    {
        ["department"] = ["qa", "sales"], ["step"] = ["engineer-confirmed", "stock-quarantine-ordered", "stock-reported"], ["clock"] = ["notice", "answer", "stock-quarantine"],
        ["role"] = ["", "process-auditor", "project-member"], ["round"] = [TestOrganization.Round, "walk"], ["questionnaire"] = ["main"], ["items"] = ["quality", "delivery", "service"], ["item"] = ["quality"],
        ["scale"] = ["five-grade"], ["survey_kind"] = ["special", "key-customers"], ["channel"] = ["telephone"], ["category"] = ["defect"], ["offering"] = ["pump", ""], ["competitor"] = ["", "alpha"],
        ["time_zone"] = ["Asia/Shanghai", "Europe/Berlin"], ["calendar_code"] = ["cn"], ["etag"] = [""], ["page_token"] = [""], ["source_system"] = ["web", "crm"], ["response_id"] = [""], ["assigned_to"] = ["", "王工"],
    };

    /// <summary>A request of an rpc: from one that is accepted, with up to two fields set anew; or from nothing.</summary>
    public IMessage Make(MethodDescriptor method)
    {
        var message = random.Next(3) > 0 ? ContractCalls.Sample(method, organization, complaint) : method.InputType.Parser.ParseFrom(ByteString.Empty);
        if (message.CalculateSize() == 0)
        {
            Fill(message, 0);
        }

        for (var changes = random.Next(3); changes > 0; changes--)
        {
            Change(message, 0);
        }

        return message;
    }

    private void Fill(IMessage message, int depth)
    {
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder().Where(_ => random.Next(5) > 0))
        {
            Set(message, field, depth);
        }
    }

    private void Change(IMessage message, int depth)
    {
        var fields = message.Descriptor.Fields.InFieldNumberOrder();
        if (fields.Count == 0)
        {
            return;
        }

        var field = fields[random.Next(fields.Count)];
        if (depth < Deepest && field is { IsRepeated: false, FieldType: FieldType.Message } && field.Accessor.GetValue(message) is IMessage inner && random.Next(4) > 0)
        {
            Change(inner, depth + 1);
        }
        else if (depth < Deepest && field is { IsRepeated: true, IsMap: false, FieldType: FieldType.Message } && field.Accessor.GetValue(message) is IList { Count: > 0 } list && random.Next(4) > 0)
        {
            Change((IMessage)list[random.Next(list.Count)]!, depth + 1);
        }
        else
        {
            Set(message, field, depth);
        }
    }

    private void Set(IMessage message, FieldDescriptor field, int depth)
    {
        if (field.IsMap)
        {
            var entries = (IDictionary)field.Accessor.GetValue(message);
            for (var more = random.Next(3); more > 0; more--)
            {
                entries[Value(field.MessageType.Fields[1], depth)] = Value(field.MessageType.Fields[2], depth);
            }
        }
        else if (field.IsRepeated)
        {
            var list = (IList)field.Accessor.GetValue(message);
            for (var more = random.Next(4); more > 0; more--)
            {
                list.Add(Value(field, depth));
            }
        }
        else
        {
            field.Accessor.SetValue(message, Value(field, depth));
        }
    }

    private object Value(FieldDescriptor field, int depth) => field.FieldType switch
    {
        FieldType.String => Text(field.Name),
        FieldType.Bytes => ByteString.CopyFrom([.. Enumerable.Range(0, random.Next(40)).Select(_ => (byte)random.Next(256))]),
        FieldType.Bool => random.Next(2) == 0,
        FieldType.Double => Pick(Reals),
        FieldType.Float => (float)Pick(Reals),
        FieldType.Int32 or FieldType.SInt32 or FieldType.SFixed32 => (int)Math.Clamp(Pick(Numbers), int.MinValue, int.MaxValue),
        FieldType.UInt32 or FieldType.Fixed32 => (uint)Math.Clamp(Pick(Numbers), 0, uint.MaxValue),
        FieldType.Int64 or FieldType.SInt64 or FieldType.SFixed64 => Pick(Numbers),
        FieldType.UInt64 or FieldType.Fixed64 => (ulong)Math.Max(0, Pick(Numbers)),
        FieldType.Enum => System.Enum.ToObject(field.EnumType.ClrType, random.Next(10) == 0 ? 99 : field.EnumType.Values[random.Next(field.EnumType.Values.Count)].Number),
        _ => Message(field.MessageType, depth),
    };

    private object Message(MessageDescriptor type, int depth)
    {
        if (type.FullName == Timestamp.Descriptor.FullName)
        {
            return new Timestamp { Seconds = Pick(Seconds), Nanos = random.Next(8) == 0 ? -1 : 0 };
        }

        // A wrapped number or text is the value itself to its accessor.
        if (type.File.Name == "google/protobuf/wrappers.proto")
        {
            return Value(type.Fields[1], depth);
        }

        var message = type.Parser.ParseFrom(ByteString.Empty);
        if (depth < Deepest)
        {
            Fill(message, depth + 1);
        }

        return message;
    }

    private string Text(string field) => field switch
    {
        "organization" when random.Next(16) > 0 => organization.Code,
        "complaint" or "complaint_id" or "subject_id" when random.Next(4) > 0 => complaint,
        "content" => Pick(Regimes),
        "external_id" or "request_id" or "label" or "code" when random.Next(2) == 0 => $"fuzz-{random.Next(1_000_000)}",
        _ when random.Next(4) > 0 && Fitting.TryGetValue(field, out var fitting) => Pick(fitting),
        _ => random.Next(8) == 0 ? Guid.CreateVersion7().ToString() : Pick(Texts),
    };

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];
}
