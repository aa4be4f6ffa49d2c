using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Firmware.Transaction;

/// <summary>The last sale as the journal knows it: all that its reversal needs, and what became of it.</summary>
public sealed class LastSale
{
    private const int HighestStan = 999_999;

    /// <summary>Names the sale; where nothing is known of it, all is 0.</summary>
    public readonly Stamp Stamp = new Stamp();

    /// <summary>Its reversal, where the keys for another are gone.</summary>
    public readonly FinishedReversal Finished = new FinishedReversal();

    private readonly byte[] _handle = new byte[JournalRecord.HandleLength];
    private int _stan;
    private long _amountMinor;

    /// <summary>What became of it.</summary>
    public SaleFate Fate;

    /// <summary>Trace number, 0 before the first sale.</summary>
    public int Stan => _stan;

    /// <summary>True when the host can be told which sale it was.</summary>
    public bool IsNamed => Stamp.KeyCounter != 0 && Stamp.Seller[Stamp.SellerLength - 1] != 0;

    /// <summary>True when this seller made it.</summary>
    public bool IsFrom(byte[] seller) => ConstantTime.AreEqual(Stamp.Seller, 0, seller, 0, Stamp.SellerLength);

    /// <summary>Trace number of the next sale.</summary>
    public int NextStan => _stan == HighestStan ? 1 : _stan + 1;

    /// <summary>Amount in minor units.</summary>
    public long AmountMinor => _amountMinor;

    /// <summary>Takes that the terminal was handed over, or came back, with the reversal or without.</summary>
    public void FollowHandOver(bool isHandedOver, bool hasReversal)
    {
        if (isHandedOver && Fate == SaleFate.ReversalPending)
        {
            Fate = SaleFate.HandedOver;
        }
        else if (!isHandedOver && Fate == SaleFate.HandedOver && !hasReversal)
        {
            // What was handed over and comes back without a reversal was undone elsewhere.
            Fate = SaleFate.Reversed;
        }
    }

    /// <summary>Puts it into the list of the last sales, or tells there what has become of it.</summary>
    /// <param name="sales">The list.</param>
    /// <param name="isOut">True while its end is not written.</param>
    /// <param name="second">Powered-on second now.</param>
    public void ListIn(SaleList sales, bool isOut, long second) => sales.Note(
        _stan, _amountMinor, isOut ? SaleFate.Unsettled : Fate, Stamp.Date == 0 ? -1 : Stamp.MinuteOfDay,
        _handle, second);

    /// <summary>Copies the handle of its card.</summary>
    public void CopyHandle(byte[] handle) => Array.Copy(_handle, 0, handle, 0, handle.Length);

    /// <summary>Forgets the handle of its card, and a finished reversal that is not needed.</summary>
    public void ForgetCard()
    {
        Array.Clear(_handle, 0, _handle.Length);
        if (Fate != SaleFate.ReversalPending)
        {
            Finished.Clear();
        }
    }

    /// <summary>Takes that a reversal is done, its own or another one.</summary>
    public void EndReversal(bool isOwn)
    {
        Fate = isOwn ? SaleFate.Reversed : Fate;
        Finished.Clear();
    }

    /// <summary>Writes trace number, amount and handle.</summary>
    public void WriteSaleTo(byte[] body)
    {
        JournalRecord.PutSale(body, _stan, _amountMinor);
        JournalRecord.PutHandle(body, _handle);
    }

    /// <summary>Takes trace number and amount from a record.</summary>
    public void ReadSale(byte[] body)
    {
        _stan = JournalRecord.StanOf(body);
        _amountMinor = JournalRecord.AmountMinorOf(body);
    }

    /// <summary>Takes a sale of which only the end is known.</summary>
    public void ReadNameless(byte[] body)
    {
        ReadSale(body);
        JournalRecord.CopyHandle(body, _handle);
        Stamp.KeyCounter = 0;
    }

    /// <summary>Takes who sells from a record.</summary>
    public void ReadSeller(byte[] body) => Array.Copy(body, 0, Stamp.Seller, 0, Stamp.SellerLength);

    /// <summary>Takes all but who sold from a record of <see cref="InFlightRecord"/>.</summary>
    public void Read(byte[] body)
    {
        ReadSale(body);
        JournalRecord.CopyHandle(body, _handle);
        InFlightRecord.Read(body, Stamp);
        Finished.Clear();
    }

    /// <summary>Writes what <see cref="Read"/> takes.</summary>
    public void WriteTo(byte[] body)
    {
        WriteSaleTo(body);
        InFlightRecord.Write(body, Stamp, 0);
    }
}
