using System;
using PosTerminal.Firmware.Card;
using PosTerminal.Firmware.Keys;
using PosTerminal.Firmware.Ports;

namespace PosTerminal.Firmware.Pin;

/// <summary>
/// Turns account numbers into handles: the first 8 bytes of HMAC-SHA-256 over the digits under a key that is derived
/// from the card key (<see cref="KeyLabel"/>), which the terminals of a group share. Without the key nobody can find
/// the number behind a handle.
/// </summary>
public sealed class CardHandles
{
    private const int CodeLength = 32;
    private const int HandleLength = 8;

    private readonly IHmac _hmac;
    private readonly byte[] _key;
    private readonly byte[] _code = new byte[CodeLength];

    /// <summary>Handles of the terminals that have this card key.</summary>
    public CardHandles(IHmac hmac, byte[] cardKey)
    {
        _hmac = hmac;
        _key = LabelledKey.Derive(hmac, cardKey, KeyLabel.Card);
    }

    /// <summary>Computes the handle of a card.</summary>
    /// <param name="card">A card with an account number.</param>
    /// <param name="handle">8 bytes, overwritten.</param>
    public void Write(CardData card, byte[] handle)
    {
        _hmac.Compute(_key, card.Track2, card.PanLength, _code);
        Array.Copy(_code, 0, handle, 0, HandleLength);
        Array.Clear(_code, 0, CodeLength);
    }
}
