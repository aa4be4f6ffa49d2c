using System;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Pin;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Firmware.Service;

/// <summary>
/// The rows of one hand-over and the seal behind them: the first 20 bytes of HMAC-SHA-256 under a key that is derived
/// from the card key (<see cref="KeyLabel"/>). A row has 20 bytes, numbers big endian: type of the record that it
/// stands for (0); trace number (1 to 3) and amount in minor units (4 to 8) of a reversal, or the age of tries in
/// seconds (4 to 8); handle of a card, or number of a terminal (9 to 16); reason of a reversal, or 1 for a PIN that
/// the issuer has locked and 2 for each without a verdict (17); wrong PINs, number of a hand-over, or currency of a
/// reversal (18 to 19). Three more rows follow a reversal: counter of the sale's keys (1 to 4), counter of the consent
/// (5 to 8), number of the initial key (9 to 16), id of the host (17); consent (9 to 16); merchant (1 to 15).
/// </summary>
public sealed class TransferBlock
{
    /// <summary>Most cards of a block.</summary>
    public const int Cards = 64;

    /// <summary>Most rows of a block, with the seal.</summary>
    public const int Capacity = 6 + SenderTable.Capacity + Cards;

    private const int DigestLength = 32;
    private const int StanAt = 1;
    private const int AmountAt = 4;
    private const int AgeAt = 4;
    private const int NameAt = 9;
    private const int NameLength = 8;
    private const int ReasonAt = 17;
    private const int LockAt = 17;
    private const int CountAt = 18;
    private const int NumberAt = 18;
    private const int CurrencyAt = 18;
    private const int KeyCounterAt = 1;
    private const int ConsentCounterAt = 5;
    private const int HostAt = 17;
    private const int MerchantAt = 1;

    private readonly IHmac _hmac;
    private readonly byte[] _key;
    private readonly byte[] _code = new byte[DigestLength];
    private readonly byte[] _bytes = new byte[(Capacity * BlockText.RowLength) + 1];
    private readonly byte[] _name = new byte[NameLength];
    private readonly byte[] _none = new byte[NameLength];
    private int _at;
    private int _end;

    /// <summary>Blocks of the terminals that have this card key.</summary>
    public TransferBlock(IHmac hmac, byte[] cardKey)
    {
        _hmac = hmac;
        _key = LabelledKey.Derive(hmac, cardKey, KeyLabel.Standby);
    }

    /// <summary>Goes before the first row.</summary>
    public void Rewind() => _at = -BlockText.RowLength;

    /// <summary>Goes to the next row and answers what it holds; 0 behind the last.</summary>
    public RecordType Next()
    {
        _at += BlockText.RowLength;
        return _at < _end ? (RecordType)_bytes[_at] : 0;
    }

    /// <summary>Copies the handle or the number of the terminal in this row.</summary>
    public void CopyName(byte[] name) => Array.Copy(_bytes, _at + NameAt, name, 0, NameLength);

    /// <summary>Number of the hand-over, in a row of a hand-over.</summary>
    public int Number => (int)BigEndian.Get(_bytes, _at + NumberAt, 2);

    /// <summary>Id of the host that a reversal names, in the first row behind it; else 0.</summary>
    public int HostId => _bytes[_at + HostAt];

    /// <summary>Adds the tries in this row to a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="nowSeconds">Powered-on seconds of this terminal; older tries count from second 0.</param>
    public void ReadTries(TryTable table, long nowSeconds)
    {
        CopyName(_name);
        long lastSecond = nowSeconds - BigEndian.Get(_bytes, _at + AgeAt, 5);
        int wrongPins = (int)BigEndian.Get(_bytes, _at + CountAt, 2);
        int silentAndLock = _bytes[_at + LockAt];
        table.Restore(
            _name, wrongPins, silentAndLock >> 1, (silentAndLock & 1) != 0, lastSecond > 0 ? lastSecond : 0);
    }

    /// <summary>Reads the reversal in this row and the three that follow, and goes to the last of them.</summary>
    public void ReadReversal(MovedReversal reversal)
    {
        Stamp sale = reversal.Stamp;
        CopyName(reversal.TerminalId);
        reversal.Stan = (int)BigEndian.Get(_bytes, _at + StanAt, 3);
        reversal.AmountMinor = BigEndian.Get(_bytes, _at + AmountAt, 5);
        reversal.Reason = (ReversalReason)_bytes[_at + ReasonAt];
        sale.Currency = (int)BigEndian.Get(_bytes, _at + CurrencyAt, 2);
        Array.Copy(reversal.TerminalId, 0, sale.Seller, Stamp.TerminalAt, NameLength);
        _at += BlockText.RowLength;
        sale.KeyCounter = BigEndian.Get(_bytes, _at + KeyCounterAt, 4);
        sale.ConsentCounter = BigEndian.Get(_bytes, _at + ConsentCounterAt, 4);
        sale.HostId = HostId;
        Array.Copy(_bytes, _at + NameAt, sale.Seller, 0, DeviceKeys.KeyIdLength);
        _at += BlockText.RowLength;
        CopyName(sale.Consent);
        _at += BlockText.RowLength;
        Array.Copy(_bytes, _at + MerchantAt, sale.Seller, Stamp.MerchantAt, Stamp.MerchantLength);
    }

    /// <summary>Adds a row of tries.</summary>
    /// <param name="handle">Handle of the card.</param>
    /// <param name="ageSeconds">Powered-on seconds since the last PIN.</param>
    /// <param name="wrongPins">Wrong PINs, 0 to 255.</param>
    /// <param name="silentPins">PINs without a verdict, 0 to 6.</param>
    /// <param name="isIssuerLocked">True when the issuer has locked the PIN.</param>
    public void PutTries(byte[] handle, long ageSeconds, int wrongPins, int silentPins, bool isIssuerLocked)
    {
        AddRow(RecordType.Tries, handle);
        BigEndian.Put(_bytes, _at + AgeAt, 5, ageSeconds);
        BigEndian.Put(_bytes, _at + CountAt, 2, wrongPins);
        _bytes[_at + LockAt] = (byte)((silentPins << 1) | (isIssuerLocked ? 1 : 0));
    }

    /// <summary>Adds the four rows of the reversal.</summary>
    public void PutReversal(MovedReversal reversal)
    {
        Stamp sale = reversal.Stamp;
        AddRow(RecordType.MovedReversal, reversal.TerminalId);
        BigEndian.Put(_bytes, _at + StanAt, 3, reversal.Stan);
        BigEndian.Put(_bytes, _at + AmountAt, 5, reversal.AmountMinor);
        _bytes[_at + ReasonAt] = (byte)reversal.Reason;
        BigEndian.Put(_bytes, _at + CurrencyAt, 2, sale.Currency);
        AddRow(RecordType.MovedSeller, sale.Seller);
        BigEndian.Put(_bytes, _at + KeyCounterAt, 4, sale.KeyCounter);
        BigEndian.Put(_bytes, _at + ConsentCounterAt, 4, sale.ConsentCounter);
        _bytes[_at + HostAt] = (byte)sale.HostId;
        AddRow(RecordType.MovedSeller, sale.Consent);
        AddRow(RecordType.MovedSeller, _none);
        Array.Copy(sale.Seller, Stamp.MerchantAt, _bytes, _at + MerchantAt, Stamp.MerchantLength);
    }

    /// <summary>Adds a row of a hand-over.</summary>
    /// <param name="type">HandOver for the sender's own, Taken for one that the sender took over.</param>
    /// <param name="terminalId">Number of the terminal that handed over.</param>
    /// <param name="number">Number of its hand-over, 1 to 65535.</param>
    public void PutHandOver(RecordType type, byte[] terminalId, int number)
    {
        AddRow(type, terminalId);
        BigEndian.Put(_bytes, _at + NumberAt, 2, number);
    }

    /// <summary>Seals the rows, writes them as text and answers the length of the text.</summary>
    public int Close(byte[] text)
    {
        _at += BlockText.RowLength;
        _hmac.Compute(_key, _bytes, _at, _code);
        Array.Copy(_code, 0, _bytes, _at, BlockText.RowLength);
        return BlockText.Write(_bytes, (_at / BlockText.RowLength) + 1, text);
    }

    /// <summary>Reads text into the block and goes before its first row; TakenOver when it may be read.</summary>
    public TakeOverResult Open(byte[] text, int length)
    {
        Rewind();
        _end = (BlockText.Read(text, length, _bytes) - 1) * BlockText.RowLength;
        if (_end < 0)
        {
            return TakeOverResult.Unreadable;
        }
        _hmac.Compute(_key, _bytes, _end, _code);
        return ConstantTime.AreEqual(_code, 0, _bytes, _end, BlockText.RowLength)
            ? TakeOverResult.TakenOver : TakeOverResult.WrongSeal;
    }

    private void AddRow(RecordType type, byte[] name)
    {
        _at += BlockText.RowLength;
        Array.Clear(_bytes, _at, BlockText.RowLength);
        _bytes[_at] = (byte)type;
        Array.Copy(name, 0, _bytes, _at + NameAt, NameLength);
    }
}
