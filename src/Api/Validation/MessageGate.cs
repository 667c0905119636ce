using CSat.Domain.Problems;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace CSat.Api.Validation;

/// <summary>
/// The one gate for every value of every request: texts, dates, times, numbers and enums at any depth, by the type of the message and not by what an rpc does
/// with it (<see cref="ValueRules"/>). What a type needs looked at is found once, by its descriptor; a message that passes costs no path and no list.
/// </summary>
/// <typeparam name="TMessage">A message.</typeparam>
internal static class MessageGate<TMessage>
    where TMessage : class
{
    private static readonly MessageDescriptor? Descriptor = typeof(IMessage).IsAssignableFrom(typeof(TMessage)) ? ((IMessage)Activator.CreateInstance<TMessage>()).Descriptor : null;
    private static readonly Func<TMessage, bool>[] Fields = Descriptor is null ? [] : FieldGates.Of<TMessage>(Descriptor.Fields.InDeclarationOrder());
    private static readonly Func<TMessage, bool>[] FieldsBesideRows = Descriptor is null ? [] : FieldGates.Of<TMessage>(Descriptor.Fields.InDeclarationOrder().Where(field => !MessageFindings.IsRows(field)));

    /// <summary>Lets a request, or a row of an import, pass, or says all that is wrong with it, every field by its path.</summary>
    /// <exception cref="ProblemException">A value may not stand where it stands.</exception>
    public static void Check(TMessage message)
    {
        if (!Passes(message, Fields))
        {
            throw new ProblemException(MessageFindings.Of((IMessage)message));
        }
    }

    /// <summary>Lets a message of an import pass; of its rows each is judged by itself.</summary>
    /// <exception cref="ProblemException">A value beside the rows may not stand where it stands.</exception>
    public static void CheckBesideRows(TMessage message)
    {
        if (!Passes(message, FieldsBesideRows))
        {
            throw new ProblemException(MessageFindings.BesideRows((IMessage)message));
        }
    }

    /// <summary>Whether every value of the message may stand where it stands.</summary>
    public static bool Passes(TMessage message) => Passes(message, Fields);

    private static bool Passes(TMessage message, Func<TMessage, bool>[] fields)
    {
        foreach (var passes in fields)
        {
            if (!passes(message))
            {
                return false;
            }
        }

        return true;
    }
}
