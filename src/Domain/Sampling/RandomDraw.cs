using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using CSat.Domain.Regimes;
using CSat.Domain.Scoring;

namespace CSat.Domain.Sampling;

/// <summary>
/// The random draw of a survey (R05.25, R07.8), of the back-check among returned forms (R01.15) and of spot checks (R06.8): without replacement,
/// stratified, with forced members, the same for the same seed and frame.
/// </summary>
/// <remarks>
/// A member's priority is the first 8 bytes, read as a big-endian number, of SHA-256 over the UTF-8 text "seed:id"; the smallest priorities of a stratum are
/// drawn. So the order of the frame is without influence, one member more or less moves hardly anything, and anyone can repeat a draw with sha256sum.
/// Forced members are taken with certainty and count in the size; what is left of it is divided over the members that are not forced, in proportion to
/// their number in each stratum, so that each of them keeps the same chance (up to whole numbers) wherever the forced ones live.
/// </remarks>
public static class RandomDraw
{
    /// <summary>The name of the way of drawing, stored with every sample; a change of the way gets another name.</summary>
    public const string Algorithm = "sha256-priority/1";

    private const double Deviations = 6;
    private const double WorthLeavingOut = 0.8;

    // Longer ids than any member's or form's are hashed all the same, only not on the stack.
    private const int TextOnStack = 256;

    /// <summary>Draws a sample. Never more than the frame; every forced member is in it, even where they are more than the size.</summary>
    /// <param name="frame">The members in any order.</param>
    /// <param name="plan">Size, seed and least number per stratum.</param>
    /// <exception cref="ArgumentException">An id stands twice in the frame.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size or the least number is negative.</exception>
    [Judges("survey.sampling")]
    public static Sample Draw(IEnumerable<FrameMember> frame, DrawPlan plan)
    {
        var members = frame.OrderBy(member => member.Id, StringComparer.Ordinal).ToArray();
        RefuseDoubles(members);
        var strata = members.GroupBy(member => member.Stratum, StringComparer.Ordinal)
            .Select(stratum => new StratumSize(stratum.Key, stratum.Count(), stratum.Count(member => member.Forced)));
        var draw = new RunningDraw(strata, plan);
        foreach (var member in members)
        {
            draw.Take(member);
        }

        return draw.End();
    }

    /// <summary>Draws the least number that fulfils a share of the frame, rounded up: the back-check of at least 5 % of the returned forms (R01.15).</summary>
    /// <param name="frame">The members in any order.</param>
    /// <param name="share">At least or more than, in percent of the frame.</param>
    /// <param name="seed">Chosen once and kept with the sample.</param>
    /// <param name="leastPerStratum">As in <see cref="DrawPlan"/>.</param>
    /// <exception cref="ArgumentException">The share is an upper limit, or an id stands twice in the frame.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share or the least number is negative.</exception>
    public static Sample DrawShare(IReadOnlyCollection<FrameMember> frame, Threshold share, long seed, int leastPerStratum = 0) =>
        Draw(frame, new((int)Math.Min(frame.Count, ShareCount.Least(share, frame.Count)), seed, leastPerStratum));

    /// <summary>The priority of a member, as the remarks of the class define it; the smaller, the earlier it is drawn.</summary>
    /// <param name="seed">The seed of the draw.</param>
    /// <param name="id">The member.</param>
    public static ulong Priority(long seed, string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> text = stackalloc byte[TextOnStack];
        if (Utf8.TryWrite(text, CultureInfo.InvariantCulture, $"{seed}:{id}", out var written))
        {
            SHA256.HashData(text[..written], hash);
        }
        else
        {
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}:{id}")), hash);
        }

        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }

    /// <summary>
    /// The priority below which the drawn ones of so many lie, but once in some thousand million draws: that of their share of all, and six standard deviations of the number below it.
    /// </summary>
    /// <param name="drawn">How many are drawn, 0 or more.</param>
    /// <param name="of">Out of how many, not less.</param>
    /// <returns>Null where it leaves hardly anybody out.</returns>
    public static ulong? Bound(int drawn, int of)
    {
        var share = of == 0 ? 1 : (double)drawn / of;
        var bound = share + (Deviations * (Math.Sqrt(share * (1 - share) / Math.Max(1, of)) + (1.0 / Math.Max(1, of))));
        return bound < WorthLeavingOut ? (ulong)(bound * ulong.MaxValue) : null;
    }

    private static void RefuseDoubles(FrameMember[] members)
    {
        for (var i = 1; i < members.Length; i++)
        {
            if (string.Equals(members[i].Id, members[i - 1].Id, StringComparison.Ordinal))
            {
                throw new ArgumentException($"The frame holds the member {members[i].Id} twice.", nameof(members));
            }
        }
    }
}

/// <summary>How to draw.</summary>
/// <param name="Size">Members wanted, forced ones included; 0 or more. More than the frame holds is a census.</param>
/// <param name="Seed">Chosen once and kept with the sample, so that an audit can repeat the draw.</param>
/// <param name="LeastPerStratum">Members wanted from every stratum, forced ones included, as far as it has so many; raises the size where it must. 0 or more.</param>
public sealed record DrawPlan(int Size, long Seed, int LeastPerStratum = 0);

/// <summary>One member of the frame: a household, customer, patient or returned form that can be drawn.</summary>
/// <param name="Id">Stable and unique within the frame; decides the member's priority together with the seed.</param>
/// <param name="Stratum">The part of the frame it belongs to, for example a department or a managed area (R05.23); empty where the frame is not divided.</param>
/// <param name="Forced">Taken whatever the draw says: a customer who complained since the previous survey (R05.25).</param>
public sealed record FrameMember(string Id, string Stratum = "", bool Forced = false);

/// <summary>A sample with all that is needed to repeat the draw on the same frame.</summary>
/// <param name="Members">In the ordinal order of their ids.</param>
/// <param name="Strata">Every stratum of the frame, in ordinal order.</param>
/// <param name="FrameSize">Members of the frame.</param>
/// <param name="Plan">The plan as given, with the seed.</param>
/// <param name="Algorithm">The name of the way of drawing (<see cref="RandomDraw.Algorithm"/>).</param>
public sealed record Sample(IReadOnlyList<SampledMember> Members, IReadOnlyList<StratumDraw> Strata, int FrameSize, DrawPlan Plan, string Algorithm)
{
    /// <summary>Whether every member of the frame is in the sample.</summary>
    public bool IsCensus => Members.Count == FrameSize;
}

/// <summary>A member of a sample.</summary>
/// <param name="Id">The member of the frame.</param>
/// <param name="Stratum">Its stratum.</param>
/// <param name="Inclusion">Drawn or forced.</param>
/// <param name="Probability">Its chance to be in the sample, above 0 to 1: 1 when forced. Its inverse is the design weight.</param>
public sealed record SampledMember(string Id, string Stratum, Inclusion Inclusion, double Probability);

/// <summary>What a sample took from one stratum.</summary>
/// <param name="Stratum">The stratum.</param>
/// <param name="Members">Its members in the frame.</param>
/// <param name="Forced">Members taken by force.</param>
/// <param name="Drawn">Members taken by the random draw.</param>
public sealed record StratumDraw(string Stratum, int Members, int Forced, int Drawn)
{
    /// <summary>Members of the stratum in the sample.</summary>
    public int Sampled => Forced + Drawn;

    /// <summary>
    /// Below which priority its members have to be shown to a <see cref="RunningDraw"/>, so that a large frame need not be read whole: the sample is the same as with all of
    /// them, unless too few lie below, which the draw tells. Null: all of them.
    /// </summary>
    public ulong? Bound => RandomDraw.Bound(Drawn, Members - Forced);

    /// <summary>The chance of each member that was not forced, 0 to 1; null where every member was forced.</summary>
    public double? Probability => Members == Forced ? null : (double)Drawn / (Members - Forced);
}

/// <summary>Why a member is in a sample.</summary>
public enum Inclusion
{
    /// <summary>By the random draw.</summary>
    Drawn,

    /// <summary>Because a rule demands it (R05.25).</summary>
    Forced,
}
