/** Tests read Dutch, whatever the machine speaks. */
localStorage.setItem('throughline.language', 'nl');
