using CSat.Api.Tests.Wire;
using Google.Protobuf.Reflection;

namespace CSat.Soak.Tests.Wire;

/// <summary>Breaks what was whole: bytes of a message, its frame, the frames of a conversation.</summary>
internal static class Mutation
{
    private const int LongestText = 1_000;

    // The bad values of a field that the descriptors name, but for those that cost more to send than they tell.
    private static readonly Dictionary<MethodDescriptor, WireValue[]> BadValues = ContractCalls.Methods.ToDictionary(
        method => method, method => WireFields.Of(method.InputType, LongestText).ToArray());

    /// <summary>The body of a call: half of them whole; in the others a field gets a value that it may not hold, or bytes change, or the frame lies, or a second message follows, or the end is missing.</summary>
    public static byte[] Body(MethodDescriptor method, byte[] message, Random random)
    {
        switch (random.Next(12))
        {
            case < 6:
                return RawClient.Frame(message);
            case < 8:
                return RawClient.Frame([.. message, .. BadValues[method] is { Length: > 0 } values ? values[random.Next(values.Length)].Bytes : []]);
            case < 10:
                return RawClient.Frame(Bytes(message, random));
            case 10:
                return Frame(message, random);
            default:
                byte[] two = [.. RawClient.Frame(message), .. RawClient.Frame(Bytes(message, random))];
                return two[..random.Next(two.Length + 1)];
        }
    }

    /// <summary>Half of the messages stay whole; in the others bytes are changed, dropped or put in.</summary>
    public static byte[] Bytes(byte[] message, Random random)
    {
        if (random.Next(2) == 0)
        {
            return message;
        }

        var bytes = message.ToList();
        for (var changes = random.Next(1, 5); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveAt(at);
                    break;
                default:
                    bytes.InsertRange(at, Enumerable.Range(0, random.Next(12)).Select(_ => (byte)random.Next(256)));
                    break;
            }
        }

        return [.. bytes];
    }

    /// <summary>A message in its frame, one in twelve with another flag, one in twelve with another length.</summary>
    public static byte[] Frame(byte[] message, Random random) => RawClient.Frame(
        message,
        flag: random.Next(12) == 0 ? (byte)random.Next(256) : (byte)0,
        length: random.Next(12) == 0 ? random.NextInt64(uint.MaxValue + 1L) : null);

    /// <summary>Half of the conversations stay whole; in the others frames are changed, dropped, doubled, moved, cut or joined by a reset.</summary>
    public static List<byte[]> Frames(List<byte[]> frames, Random random)
    {
        for (var changes = random.Next(2) == 0 ? 0 : random.Next(1, 4); changes > 0 && frames.Count > 0; changes--)
        {
            var at = random.Next(frames.Count);
            switch (random.Next(6))
            {
                case 0 when frames[at].Length > 0:
                    frames[at][random.Next(frames[at].Length)] ^= (byte)(1 << random.Next(8));
                    break;
                case 0 or 1:
                    frames.RemoveAt(at);
                    break;
                case 2:
                    frames.Insert(random.Next(frames.Count), [.. frames[at]]);
                    break;
                case 3:
                    frames[at] = frames[at][..random.Next(frames[at].Length + 1)];
                    break;
                case 4:
                    frames.Insert(at, Http2Connection.Cancel(1));
                    break;
                default:
                    frames.Insert(at, Http2Connection.Frame((byte)random.Next(12), (byte)random.Next(256), random.Next(6), [.. Enumerable.Range(0, random.Next(20)).Select(_ => (byte)random.Next(256))]));
                    break;
            }
        }

        return frames;
    }
}
