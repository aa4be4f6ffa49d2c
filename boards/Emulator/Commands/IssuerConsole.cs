using System.IO;
using PosTerminal.Emulator.Issuer;

namespace PosTerminal.Emulator.Commands;

/// <summary>Orders to the issuer, typed while it serves: each line is the answer from now on.</summary>
/// <param name="issuer">Obeys.</param>
/// <param name="input">The lines.</param>
/// <param name="log">Told what was taken and what was not.</param>
public sealed class IssuerConsole(SimulatedIssuer issuer, TextReader input, TextWriter log)
{
    /// <summary>Takes orders until the input ends; the issuer serves on.</summary>
    public void TakeOrders()
    {
        while (input.ReadLine() is { } line)
        {
            Take(line.Trim());
        }
    }

    private void Take(string order)
    {
        if (order.Length == 0)
        {
            return;
        }
        if (!IssuerOrder.IsKnown(order))
        {
            log.WriteLine($"error: an answer is {IssuerOrder.Refusal(order)}");
            return;
        }
        IssuerOrder.Apply(order, issuer);
        log.WriteLine($"from now on: {order}");
    }
}
