using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>Draws a sample. Never more than the frame; every forced member is in it, even where they are more than the size.</summary>
    /// <param name="frame">The members in any order.</param>
    /// <param name="plan">Size, seed and least number per stratum.</param>
    /// <exception cref="ArgumentException">An id stands twice in the frame.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size or the least number is negative.</exception>
    public static Sample Draw(IEnumerable<FrameMember> frame, DrawPlan plan)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(plan.Size, nameof(plan));
        ArgumentOutOfRangeException.ThrowIfNegative(plan.LeastPerStratum, nameof(plan));
        var members = frame.OrderBy(member => member.Id, StringComparer.Ordinal).ToArray();
        RefuseDoubles(members);

        var strata = members.GroupBy(member => member.Stratum, StringComparer.Ordinal).OrderBy(stratum => stratum.Key, StringComparer.Ordinal)
            .Select(stratum => stratum.ToLookup(member => member.Forced)).ToArray();
        var forced = strata.Select(stratum => stratum[true].Count()).ToArray();
        var free = strata.Select(stratum => stratum[false].Count()).ToArray();
        var least = free.Select((count, i) => Math.Clamp(plan.LeastPerStratum - forced[i], 0, count)).ToArray();
        var draws = Allocation.Proportional(Math.Max(0, plan.Size - forced.Sum()), free, least);

        var sampled = new List<SampledMember>();
        var summary = new List<StratumDraw>();
        for (var i = 0; i < strata.Length; i++)
        {
            var stratum = new StratumDraw((strata[i][true].FirstOrDefault() ?? strata[i][false].First()).Stratum, forced[i] + free[i], forced[i], draws[i]);
            summary.Add(stratum);
            sampled.AddRange(strata[i][true].Select(member => new SampledMember(member.Id, member.Stratum, Inclusion.Forced, 1)));
            sampled.AddRange(strata[i][false]
                .OrderBy(member => Priority(plan.Seed, member.Id)).ThenBy(member => member.Id, StringComparer.Ordinal)
                .Take(stratum.Drawn)
                .Select(member => new SampledMember(member.Id, member.Stratum, Inclusion.Drawn, stratum.Probability!.Value)));
        }

        return new([.. sampled.OrderBy(member => member.Id, StringComparer.Ordinal)], summary, members.Length, plan, Algorithm);
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

    /// <summary>Takes every member.</summary>
    /// <param name="frame">The members in any order.</param>
    /// <param name="seed">Kept with the sample; without influence.</param>
    /// <exception cref="ArgumentException">An id stands twice in the frame.</exception>
    public static Sample Census(IReadOnlyCollection<FrameMember> frame, long seed = 0) => Draw(frame, new(frame.Count, seed));

    /// <summary>The priority of a member, as the remarks of the class define it; the smaller, the earlier it is drawn.</summary>
    /// <param name="seed">The seed of the draw.</param>
    /// <param name="id">The member.</param>
    public static ulong Priority(long seed, string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}:{id}")), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
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
