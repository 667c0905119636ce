using System.Globalization;
using CSat.Contracts.V1;
using Google.Protobuf;
using Google.Type;

namespace CSat.Api.Tests.Fixture;

/// <summary>Parts of the contract as tests write and compare them.</summary>
public static class Contract
{
    /// <summary>A date from YYYY-MM-DD.</summary>
    public static Date Date(string date)
    {
        var parts = date.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new Date { Year = parts[0], Month = parts[1], Day = parts[2] };
    }

    /// <summary>What a message says, without the etag that the server gives it.</summary>
    public static T WithoutEtag<T>(this T message)
        where T : IMessage<T>, IDeepCloneable<T>
    {
        var content = message.Clone();
        content.Descriptor.FindFieldByName("etag").Accessor.Clear(content);
        return content;
    }

    /// <summary>A questionnaire as it was put: without the regime version that the service made it under.</summary>
    public static QuestionnaireVersion WithoutRegime(this QuestionnaireVersion version) => new(version) { Regime = null };
}
