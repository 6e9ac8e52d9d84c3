/* Jcrop zoekt uit of dit apparaat aanraken kent met een script in een attribuut, en dat weigert het CMS. Wij zeggen het. */
window.jQuery.Jcrop.defaults.touchSupport = "ontouchstart" in window;
